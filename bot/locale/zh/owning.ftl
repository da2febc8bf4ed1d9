### 在哪些平台能看。

services-noted = 记下了：你有{ $services }。
services-noted-in = 记下了：{ $services }，{ $country }。
services-use = 说“只要我能看的”，我就照办。
services-no-key = 这里还查不到哪部在哪个平台，所以没法照办。
services-lost = { $services }：去掉了。
services-left = 还剩：{ $services }。
services-none = 你还没告诉我有哪些平台。可以说“我有Netflix和Mubi”，或者点一下。
services-are = 你有{ $services }。
services-are-in = 你有{ $services }（{ $country }）。
