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
import-nothing-new = 这 { $count } 部我都知道了，没有变化。
import-none-found = 我读过了，但片库里没有其中任何一部。
undone-many = { $count } 部片子

import-refused-empty = 这个文件是空的。也许那边还没做好，请再导出一次。
import-refused-unknown = 我接受 Letterboxd、IMDb 和 Trakt 的导出：CSV、JSON 或 zip。这个文件是别的东西。点一个服务看看怎么导出。
import-refused-columns = 这张表不是我认识的导出。我要找的是 Letterboxd 的 Date、Name、Year、Letterboxd URI，IMDb 的 Const、Your Rating、Title，或 Trakt 的 JSON。请连第一行一起原样发来。
import-refused-rows = 我认得这个文件的样子，但没有一行写着电影或剧集。
import-refused-damaged = 这个文件坏了或不完整。请再下载一次。
import-refused-large = 这个文件太大：我最多收 { $limit } MB。zip 比里面的内容小。
import-refused-many = 这个文件里的内容一次收不下。请把表一张一张发来。
import-refused-locked = 这个 zip 有密码。请发一个没有密码的。
import-refused-nested = 这个 zip 里还有压缩包。请发导出文件本身。
import-refused-path = 这个 zip 不像导出文件，所以我没有打开。
