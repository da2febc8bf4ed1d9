### 把在别的服务里说过的带过来。

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = 几个服务

import-how =
    把别的服务给你的文件发给我，你在那里评过、看过、收藏过的我都接过来。CSV、JSON 或 zip，不超过 { $limit } MB，不用解压。
    点一个服务，我告诉你在哪里导出。
import-letterboxd = Letterboxd：在网站上打开 Settings，再选 Data，点“Export your data”。把 zip 原样发给我。
import-imdb = IMDb：在网站上打开“Your ratings”（或“Your watchlist”），点 Export，在“Your exports”里取 CSV。两个都发也行。
import-trakt = Trakt：在网站上打开 Settings，再选 Data，然后导出。把 zip 或其中一个 JSON、CSV 文件发给我。
import-reading = 请稍等，我正在读你的文件 …
import-unfetched = 没能从 Telegram 取到这个文件。请再发一次。

import-done = 来自 { $service }，{ $count } 部：{ $what }。
import-rated = { $count } 个评分
import-liked = { $count } 个喜欢
import-seen = { $count } 部看过
import-saved = { $count } 部进了想看清单
import-known = 另有 { $count } 部我已经知道。
import-missing = 我的片库里没有 { $count } 部：{ $names }{ $more ->
    [0] 。
   *[other] { " " }等，还有 { $more } 部。
}
import-unsafe = 有 { $count } 部不适合孩子，我没有收进来。
import-nothing-new = 这 { $count } 部我都知道了，没有变化。
import-none-found = 我读过了，但片库里没有其中任何一部。
service-table = 你的表格
import-either = 没有年份，我分不清是哪一部：{ $names }{ $more ->
    [0] 。
   *[other] 等，另有 { $more } 部。
}
import-aside = 有 { $count } 行说的不是电影或剧集（单集、游戏，或没有名字），我略过了。
import-odd-stars = 有 { $count } 个评分我没读懂：{ $cells }。那里的星级我没有记。
import-odd-days = 有 { $count } 个日期我拿不准：{ $cells }。这些我没有记日期。
import-doubt = 其中 { $count } 部我这里有：{ $names }{ $more ->
    [0] 。
   *[other] 等，另有 { $more } 部。
}可文件没说它们对你是什么：评分、看过，还是想看？
import-as-rated = ★ 我的评分
import-as-seen = ✅ 看过
import-as-saved = 🔖 想看
import-as-nothing = 都不是
import-left = 那我就不动这个文件，什么都没有变。
import-refused-gone = 这个文件已经不在我手边了，请再发一次。
undone-many = { $count } 部片子

import-refused-empty = 这个文件是空的。也许那边还没做好，请再导出一次。
import-refused-unknown = 我能读 Letterboxd、IMDb 和 Trakt 的导出文件，以及任何带片名一列的表格：CSV、JSON 或 zip。这个文件是别的东西。点一下服务，看看怎么拿到它。
import-refused-columns = 我在这张表里找不到片名一列。我要找的表头是 Title、Name 或 Const，旁边有 Year、Rating、Your Rating 或日期。请连同第一行一起发来。
import-refused-rows = 我认得这个文件的样子，但没有一行写着电影或剧集。
import-refused-damaged = 这个文件坏了或不完整。请再下载一次。
import-refused-large = 这个文件太大：我最多收 { $limit } MB。zip 比里面的内容小。
import-refused-many = 这个文件里的内容一次收不下。请把表一张一张发来。
import-refused-locked = 这个 zip 有密码。请发一个没有密码的。
import-refused-alone = 这个文件没有说明里面是您的评分、看过的，还是想看的片单，我得问一问。请在我们的私聊里发给我。
import-refused-nested = 这个 zip 里还有压缩包。请发导出文件本身。
import-refused-path = 这个 zip 不像导出文件，所以我没有打开。
