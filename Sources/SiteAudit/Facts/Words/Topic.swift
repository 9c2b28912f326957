/// Fields of meaning that everyday words belong to: two texts of which each keeps to one field, and to different
/// ones, are not about one thing.
enum Topic {
    /// A bit for each field that a word belongs to; 0 for a word of none.
    static func bits(of word: PlainWord) -> UInt32 {
        guard mayBeKnown(word.bytes) else { return 0 }
        var length = word.bytes.count
        while length >= shortest {
            if let bits = stems[ByteKey(word.bytes.prefix(length))], isInflected(word, stemLength: length) {
                return bits
            }
            length -= 1
        }
        return 0
    }

    /// Whether each word of five letters and more may belong to some field; shorter ones may be of no weight.
    static func mayAllBeKnown(_ text: String) -> Bool {
        let beginnings = beginningsAndStops
        var key = WordBeginnings.Key()
        var isKnown = true
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count, isKnown {
                let sign = QuickSign(bytes, at: place)
                if sign.isLetter {
                    key.add(sign.code)
                    if key.count == 5 { isKnown = beginnings.mayHold(key) }
                } else if bytes[place] != 0xCC {
                    // An accent typed apart belongs to the word.
                    key = WordBeginnings.Key()
                }
                place += sign.length
            }
        }
        return isKnown
    }

    private static func mayBeKnown(_ word: ArraySlice<UInt8>) -> Bool {
        let beginnings = beginnings
        return word.withUnsafeBufferPointer { bytes in
            var key = WordBeginnings.Key()
            var place = 0
            while place < bytes.count, key.count < WordBeginnings.Key.letters {
                let sign = QuickSign(bytes, at: place)
                key.add(sign.code)
                place += sign.length
            }
            return beginnings.mayHold(key)
        }
    }

    /// What tells most words without a look-up to belong to no field.
    private static let beginnings: WordBeginnings = {
        var beginnings = WordBeginnings()
        for stem in fields.flatMap(\.stems) { beginnings.insert(stem: String(stem)) }
        return beginnings
    }()

    private static let beginningsAndStops: WordBeginnings = {
        var all = beginnings
        for word in StopWords.all { all.insert(word) }
        return all
    }()

    /// Fields whose words stand in one text so often that they are no contradiction.
    static func neighbours(of bits: UInt32) -> UInt32 {
        // Every place and every thing people go to has opening hours, a price, an address and a way there.
        let around = bits & ~placeless != 0 ? facets : 0
        var related = bits | around
        for (left, right) in pairs {
            if bits & left != 0 { related |= right }
            if bits & right != 0 { related |= left }
        }
        return related
    }

    private static let facets = all(["hours", "contact", "money", "transport", "paper", "event"])
    /// Fields of things that are nowhere, or cannot be visited.
    private static let placeless = all(["weather", "space", "hours", "contact", "money", "transport", "paper"])

    private static func all(_ names: [Substring]) -> UInt32 { names.reduce(0) { $0 | bit($1) } }

    /// What follows the stem is an ending, not another word.
    private static func isInflected(_ word: PlainWord, stemLength: Int) -> Bool {
        word.bytes.dropFirst(stemLength).count { $0 & 0xC0 != 0x80 } <= 4
    }

    private static func bit(_ name: Substring) -> UInt32 {
        fields.firstIndex { $0.name == name }.map { 1 << UInt32($0) } ?? 0
    }

    private static let shortest = 3

    private static let pairs = pairNames.map { (bit($0.0), bit($0.1)) }

    private static let pairNames: [(Substring, Substring)] = [
        ("hours", "contact"), ("hours", "transport"), ("hours", "event"), ("contact", "transport"), ("money", "work"),
        ("study", "work"), ("study", "event"), ("hours", "work"), ("hours", "study"), ("hours", "health"),
        ("contact", "work"), ("food", "plants"), ("food", "animals"), ("weather", "plants"), ("money", "food"),
        ("money", "transport"), ("study", "computer"), ("money", "contact"), ("sport", "event"), ("music", "event"),
        ("sport", "health"), ("health", "work"), ("paper", "work"), ("paper", "contact"), ("paper", "money"),
        ("paper", "hours"), ("paper", "health"), ("paper", "study"), ("weather", "transport"), ("weather", "sport"),
        ("computer", "work"), ("computer", "contact"), ("event", "work"), ("event", "contact"), ("money", "event"),
        ("money", "hours"), ("money", "study"), ("money", "health"), ("money", "paper"), ("hours", "food"),
    ]

    private static let fields: [(name: Substring, stems: [Substring])] = table.split(separator: "\n\n").compactMap {
        let words = $0.split(whereSeparator: \.isWhitespace)
        return words.first.map { ($0, Array(words.dropFirst())) }
    }

    private static let stems: [ByteKey: UInt32] = {
        var stems: [ByteKey: UInt32] = [:]
        for (index, field) in fields.enumerated() {
            for stem in field.stems { stems[ByteKey(Array(stem.utf8)[...]), default: 0] |= 1 << UInt32(index) }
        }
        return stems
    }()

    /// A field's name, then stems of its words.
    private static let table = """
        weather weather forecast rain snow sunny sunshine temperature wind cloud storm thunder umbrella humid degrees
        погод прогноз дожд снег снеж солнечн температур ветер ветр облач гроз мороз градус осадк

        hours open opening closed closing hours monday tuesday wednesday thursday friday saturday sunday weekday weekend
        daily noon midnight schedule timetable
        открыт закрыт часы часов понедельник вторник сред четверг пятниц суббот воскресень будн выходн ежедневн
        перерыв обед график расписан

        contact contact phone telephone email address fax call mail write postal
        контакт телефон почт адрес звон пишите письм

        money price cost fee pay payment cheap expensive dollar euro rouble ruble pound discount tariff salary
        цен стоимост плат оплат бесплатн рубл скидк тариф дешев дорог зарплат пособи выплат

        food recipe cook bake kitchen breakfast lunch dinner soup bread cheese meat flour sugar butter oven restaurant
        рецепт кухн готов завтрак ужин суп хлеб сыр мяс мук сахар масл духовк ресторан столов

        transport bus train tram metro subway station parking airport flight ticket route
        автобус поезд трамва метро станци парков аэропорт рейс билет маршрут остановк

        sport football soccer basketball tennis match team goal player league swimming running olympic
        футбол хокке баскетбол теннис матч команд гол игрок лиг плаван бег олимпи

        health doctor hospital clinic medicine disease illness symptom treatment patient nurse pain vaccine
        врач больниц клиник лекарств болезн симптом лечени пациент медсестр боль прививк поликлиник

        study school university course lesson teacher student lecture exam training class
        школ университет курс урок учител студент лекци экзамен обучени учеб

        work job vacancy career employer employee resume interview salary hiring
        работ ваканси карьер работодател сотрудник резюме собеседован зарплат трудоустро

        paper passport certificate application document form signature copy licence license
        паспорт справк заявлени документ подпис копи лицензи снилс

        animals animal dog cat horse bird fish puppy kitten zoo cow sheep elephant lion
        животн собак кошк лошад птиц рыб щен котен зоопарк коров овц слон лев

        plants plant tree flower garden fruit apple orange clementine pear lemon harvest leaf rose orchard
        растени дерев цвет сад фрукт яблок апельсин мандарин груш лимон урожа лист роз

        music music song concert guitar piano orchestra album singer band
        музык песн концерт гитар пиани оркестр альбом певец певиц

        film film movie cinema actor actress director theatre theater
        фильм кино актер актрис режиссер театр спектакл

        travel travel hotel holiday beach tourist trip vacation suitcase
        путешеств отел пляж турист поездк отпуск чемодан

        computer computer software internet keyboard browser password download website laptop program
        компьютер интернет клавиатур браузер пароль ноутбук сайт

        event event workshop conference meeting seminar festival exhibition fair
        мероприят конференц встреч семинар фестивал выставк ярмарк мастер

        family mother father parent children baby daughter wedding
        мать матер отец родител дет ребен доч свадьб

        housing apartment flat rent landlord house room bedroom bathroom
        квартир аренд дом комнат спальн ванн

        space planet star galaxy moon rocket telescope astronaut
        планет звезд галактик лун ракет телескоп космонавт

        clothes shirt dress shoes trousers jacket coat skirt
        рубашк плать обув брюк куртк пальто юбк
        """
}
