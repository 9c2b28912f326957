/// Frequent words of languages in Latin letters: tag, letters beyond a–z, words.
enum LatinLanguages {
    static let table = """
        en||the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had
        they you were their one all we can her has there been if more when will would who so no out up said what its
        about than into them only other new some could time these two may then do first any my now such like our over
        man me even most made after also did many before must through back years where much your way well down should
        because each just those people how too little state good very make world still see men work long here get both
        between life being under never day same another know while last might us great old year off come since against
        go came right used take three page read more information website search home contact help language english word
        words welcome happy night love please click find open close fire fireworks city center job jobs service services
        learn start free use using write book money water family friend children child school house test tests text
        button link menu form name number phone street date put comment tape dire paul literally means phrase no without
        within during every next left early often again today tomorrow week month monday friday

        de|äöüß|der die das und in zu den mit von ist im des für auf nicht ein eine als auch es an werden aus er hat dass
        sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
        durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich
        eines jahr jahre neues neue frohes glückliches diese dieser dieses wieder keine uhr seiner worden will zwischen
        immer was sagte gibt alle seit muss doch jetzt drei wo ihr mir mich dich uns euch hier heute morgen gut guten
        tag seite suche arbeit hilfe sprache deutsch wort menschen leben zeit welt stadt schule haus kinder bitte danke
        feuerwerk willkommen liebe jeder viele sehr

        fr|àâæçéèêëîïôœùûüÿ|le la les de des du et à un une en est que qui dans pour sur pas au aux ce il elle ne se par
        plus avec son sa ses on mais nous vous comme ou si leur leurs cette ces être avoir fait tout tous deux même aussi
        bien sans peut après entre où encore ont était sont été dire ils lui y d l qu c s n j m t je tu me te moi toi mon
        ma mes ton ta tes notre votre quand donc car très faire année an ans nouvel nouvelle bonne bon bonjour jour temps
        monde homme femme enfant enfants école vie page recherche travail emploi aide langue français française mot mots
        phrase feu artifice merci beaucoup quelque chose autre premier première comment pourquoi toujours jamais ici
        aujourd hui demain ville maison bienvenue accueil lire suite chez voir avant depuis sous vers joyeux noël

        es|áéíñóúü|el la los las de del y a en un una que es se no por con para su al lo como más o pero sus le ha me si
        sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque
        qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida
        otro después te otros aunque esa eso hace otra gobierno tan durante siempre día tanto ella tres sí dijo sido gran
        país según menos año feliz nuevo nueva buenos buenas hola gracias página buscar trabajo ayuda idioma español
        palabra gente mundo ciudad casa escuela niños bienvenido aquí leer ver mucho muchos nuestro antes

        it|àèéìòù|il lo la i gli le di del della dei delle degli e a in un una che è si non per con da al alla come più o
        ma suo sua sono ha anche se questo questa questi ci dal dalla nel nella nei nelle sul sulla sui tra fra quando
        tutto tutti essere due molto anni anno fino dopo prima era perché cosa solo hanno io tu lui lei noi voi loro mi
        ti vi ne mio tuo bene tempo stesso ora ogni vita altro altri dove qui oggi domani sempre mai giorno buon buona
        buongiorno felice nuovo nuova grazie pagina cerca lavoro aiuto lingua italiano italiana parola gente mondo città
        casa scuola bambini benvenuto leggi

        pt|àáâãçéêíóôõú|o a os as de do da dos das e em um uma que é se não por com para seu sua ao à no na nos nas como
        mais ou mas foi são ele ela eles tem também já entre quando muito muitos anos ano até desde está pelo pela isso
        isto este esta esse essa só eu você nós há vez pode todos assim parte onde bem tempo mesmo agora cada vida outro
        depois aqui hoje amanhã sempre nunca dia três feliz novo nova bom boa obrigado página buscar trabalho ajuda
        língua português palavra pessoas mundo cidade casa escola crianças ler ver nosso ser ter sem sobre

        nl|éëïöü|de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit worden door
        naar heeft hij ze zij wordt over hebben deze meer geen kan tot al was werd veel die dit of zo want ik je jij u
        wij we jullie hun hem haar mijn uw ons onze wat wie waar wanneer hoe waarom hier daar nu dag jaar jaren nieuw
        nieuwe nieuwjaar gelukkig goed goede goedemorgen werk hulp taal nederlands nederlandse woord woorden mensen
        wereld stad huis school kinderen welkom bedankt dank pagina zoeken lezen ging kippen stok bed vuurwerk zonder
        tussen onder tegen na sinds moet moeten zal zou zullen kunnen mag altijd nooit weer alle andere eerste twee drie
        tijd leven man vrouw kind gaan komen staan zien maken doen liggen lopen parijs

        da|æøå|og i at det er en til af på for de den med der ikke et som har han var jeg men om vi sig fra ved så du kan
        nu hun eller hvad hans over ud skal efter da alle end når op blev være mod havde hvis mig dem være bliver også
        her kun meget år godt nytår nyt ny dag tak side søg arbejde hjælp sprog dansk danske ord mennesker verden by hus
        skole børn velkommen uden mellem under før mere mange andre første to tre tid liv hvor hvordan hvorfor altid
        aldrig igen denne dette disse sådan noget nogen

        sv|åäö|och i att det är en till av på för de den med som inte ett har han var jag men om vi sig från vid så du
        kan nu hon eller vad hans över ut ska efter då alla än när upp blev vara mot hade mig dem blir också här bara
        mycket år gott nytt ny dag tack sida sök arbete hjälp språk svenska ord människor världen stad hus skola barn
        välkommen utan mellan under före mer många andra första två tre tid liv var hur varför alltid aldrig igen denna
        detta dessa något någon

        no|æøå|og i at det er en til av på for de den med som ikke et har han var jeg men om vi seg fra ved så du kan nå
        hun eller hva hans over ut skal etter da alle enn når opp ble være mot hadde hvis meg dem blir også her bare
        mye år godt nytt nyttår ny dag takk side søk arbeid hjelp språk norsk norske ord mennesker verden by hus skole
        barn velkommen uten mellom under før mer mange andre første to tre tid liv hvor hvordan hvorfor alltid aldri
        igjen denne dette disse noe noen

        fi|äöå|ja on ei se että hän oli ovat mutta joka kun niin myös tai kuin jos ole minä sinä me te he tämä tuo nämä
        siitä sen hänen mukaan sekä jo vielä vain nyt sitten kaikki mitä mikä missä miten miksi koska olla voi voidaan
        pitää tulee vuosi vuotta vuonna uusi uutta hyvää hyvä päivä päivää kiitos sivu haku työ työtä apu apua kieli
        suomi suomen suomea sana ihmiset ihminen maailma kaupunki talo koulu lapset tervetuloa ilman välillä alla ennen
        enemmän paljon toinen ensimmäinen kaksi kolme aika elämä aina koskaan taas täällä huomenna tänään

        et|äõöüšž|ja on ei see et ta oli kes mis kui ka või aga siis nii oma olid ole ma sa me te nad selle seda kõik
        veel juba ainult nüüd mida kus kuidas miks sest olla võib tuleb aasta aastat uus uut head hea päev päeva aitäh
        leht otsing töö abi keel eesti sõna inimesed inimene maailm linn maja kool lapsed tere tulemast ilma vahel all
        enne rohkem palju teine esimene kaks kolm aeg elu alati kunagi jälle siin täna homme

        lv|āčēģīķļņšūž|un ir ar par no uz kas ka tas bet vai kā arī lai pie pēc tā to es tu viņš viņa mēs jūs viņi šis šī
        šo nav būt var vēl tikai jau ja kad kur kāpēc jo līdz bez starp zem pirms vairāk daudz otrs pirmais divi trīs
        laiks dzīve vienmēr nekad atkal šeit šodien rīt gads gada gadu jauns jaunu laimīgu laba labs diena dienu paldies
        lapa meklēt darbs darba palīdzība valoda latviešu vārds cilvēki cilvēks pasaule pilsēta māja skola bērni

        lt|ąčęėįšųūž|ir yra su iš į kad tai bet ar kaip taip pat prie po jo jos aš tu jis ji mes jūs jie šis ši šį nėra
        būti gali dar tik jau jei kai kur kodėl nes iki be tarp prieš daugiau daug kitas pirmas du trys laikas gyvenimas
        visada niekada vėl čia šiandien rytoj metai metų nauji naujų laimingų laba labas diena dieną ačiū puslapis
        paieška darbas darbo pagalba kalba lietuvių žodis žmonės žmogus pasaulis miestas namas mokykla vaikai

        pl|ąćęłńóśźż|i w nie na się z że do to jest jak o po ale za od co tak przez dla ten czy był tylko jego być już
        może przed jeszcze lub a u ze która który które są był była było jej ich mnie nas was jestem ty on ona my wy oni
        tego tej tym te ta bardzo gdy gdzie dlaczego bez między pod więcej wiele inny pierwszy dwa trzy czas życie
        zawsze nigdy znowu tutaj dziś jutro rok roku nowy nowego szczęśliwego dobry dobra dzień dziękuję strona szukaj
        praca pracy pomoc język polski słowo ludzie człowiek świat miasto dom szkoła dzieci witamy usługi

        cs|áčďéěíňóřšťúůýž|a v na se je že s z do to o i ale jako za od co tak pro ten či byl jen jeho být už může před
        ještě nebo u ze která který které jsou byla bylo její jejich mě nás vás jsem ty on ona my vy oni toho této tím
        tato toto velmi když kde proč bez mezi pod více mnoho jiný první dva tři čas život vždy nikdy znovu zde dnes
        zítra rok roku nový šťastný dobrý dobrá den děkuji stránka hledat práce pomoc jazyk český česky slovo lidé
        člověk svět město dům škola děti vítejte služby

        sk|áäčďéíĺľňóôŕšťúýž|a v na sa je že s z do to o i ale ako za od čo tak pre ten či bol len jeho byť už môže pred
        ešte alebo u zo ktorá ktorý ktoré sú bola bolo jej ich mňa nás vás som ty on ona my vy oni toho tejto tým táto
        toto veľmi keď kde prečo bez medzi pod viac veľa iný prvý dva tri čas život vždy nikdy znovu tu dnes zajtra rok
        roku nový šťastný dobrý dobrá deň ďakujem stránka hľadať práca práce pomoc jazyk slovenský slovo ľudia človek
        svet mesto dom škola deti vitajte služby

        sl|čšž|in v na se je da s z do to o pa kot za od kaj tako ta ali bil samo njegov biti že lahko pred še ter ki so
        bila bilo njen njihov mene nas vas sem ti on ona mi vi oni tega te tem zelo ko kje zakaj brez med pod več veliko
        drugi prvi dva tri čas življenje vedno nikoli spet tukaj danes jutri leto leta novo srečno dober dobra dan hvala
        stran iskanje delo pomoč jezik slovenski beseda ljudje človek svet mesto hiša šola otroci

        hr|čćđšž|i u na se je da s iz do to o ali kao za od što tako taj bio samo njegov biti već može prije još te koji
        koja koje su bila bilo njezin njihov mene nas vas sam ti on ona mi vi oni toga ove ovim ova ovo vrlo kada gdje
        zašto bez između pod više mnogo drugi prvi dva tri vrijeme život uvijek nikad opet ovdje danas sutra godina
        godine nova sretna dobar dobra dan hvala stranica traži rad posao pomoć jezik hrvatski riječ ljudi čovjek svijet
        grad kuća škola djeca nije

        hu|áéíóöőúüű|a az és hogy nem is egy ez azt ha de csak meg már még mint volt van vagy ki mi te ő én mert aki ami
        ezt ezek azok lehet kell után alatt között előtt nélkül több sok más első két három idő élet mindig soha újra
        itt ma holnap év évet éve új boldog jó napot nap köszönöm oldal keresés munka segítség nyelv magyar szó emberek
        ember világ város ház iskola gyerekek üdvözöljük nagyon lesz lett hol hogyan miért

        ro|ăâîșțşţ|și de la în a nu cu pe un o este care că din pentru mai se au ca sau dar fi al ale ai lui ei lor sunt
        fost era această acest aceste acestea după între sub înainte fără mult multe alt prim doi trei timp viață
        întotdeauna niciodată aici azi mâine an anul ani nou bună bun ziua mulțumesc pagina căutare muncă ajutor limba
        română cuvânt oameni om lume oraș casă școală copii eu tu el ea noi voi ei când unde cum ce cine fericit

        tr|âçğıîöşüû|ve bir bu da de için ile o çok ne ama daha gibi kadar sonra var yok değil mi ben sen biz siz onlar
        olan olarak olduğu her şey en ya veya ki diye bunu şu nasıl nerede neden çünkü önce arasında altında iki üç
        zaman hayat her hep asla tekrar burada bugün yarın yıl yılı yeni mutlu kutlu olsun iyi günaydın gün teşekkür
        teşekkürler sayfa arama iş çalışma yardım dil türkçe kelime insanlar insan dünya şehir ev okul çocuklar

        id||yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih
        kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti sebagai bahwa dapat para harus namun kita
        dua satu masih hari hanya mengatakan kepada kami setelah melakukan lalu belum lain dia kalau terjadi banyak
        menurut anda baru selamat pagi terima kasih halaman cari kerja pekerjaan bantuan bahasa dunia kota rumah sekolah
        anak bagaimana mengapa dimana selalu

        vi|àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ|và của là có không trong cho được với một
        các những người này đã khi đến từ trên ra vào để cũng như về nhiều năm mới chúc mừng ngày việc làm giúp tiếng
        việt từ thế giới thành phố nhà trường trẻ em tôi bạn chúng ta họ đó nào sao đâu rất tốt cảm ơn trang tìm

        ca|àçèéíïòóúü|el la els les de del i a en un una que és es no per amb al com més o però seu seva són aquest
        aquesta també molt anys any fins des està perquè què només jo tu ell nosaltres vosaltres hi ha vegada pot tots
        així on bé temps mateix ara cada vida altre després aquí avui demà sempre mai dia tres feliç nou nova bon bona
        gràcies pàgina cerca feina treball ajuda llengua català paraula gent món ciutat casa escola nens

        la|æœ|et in est non ad ut cum per ex quod qui quae sed si ab de esse sunt hic haec hoc ille illa atque aut nec
        etiam enim autem pro ante post inter sub sine omnia lorem ipsum dolor sit amet consectetur adipiscing elit
        """
}
