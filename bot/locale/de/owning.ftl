### Wo jemand schauen kann.

services-noted = Notiert: Du hast { $services }.
services-noted-in = Notiert: { $services }, { $country }.
services-use = Sag „nur was ich streamen kann“, dann halte ich mich daran.
services-no-key = Ich kann hier noch nicht nachschlagen, was wo läuft, und mich also nicht daran halten.
services-lost = { $services }: gestrichen.
services-left = Bleibt: { $services }.
services-none = Du hast mir keine Dienste genannt. Sag „ich habe Netflix und Mubi“, oder tippe.
services-are = Du hast { $services }.
services-are-in = Du hast { $services } ({ $country }).
