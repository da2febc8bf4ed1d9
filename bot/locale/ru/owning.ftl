### На чём человек может смотреть.

services-noted = Записано: у вас { $services }.
services-noted-in = Записано: { $services }, { $country }.
services-use = Скажите «только то, что есть в моих сервисах», и я так и сделаю.
services-no-key = Здесь я пока не могу узнать, где что идёт, поэтому держаться этого не смогу.
services-lost = { $services }: убрано.
services-left = Остаётся: { $services }.
services-none = Вы не называли сервисов. Скажите «у меня есть Netflix и Mubi» или нажмите.
services-are = У вас { $services }.
services-are-in = У вас { $services } ({ $country }).
