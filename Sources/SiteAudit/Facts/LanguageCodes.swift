/// The language codes of three letters that the registry of BCP 47 has: ISO 639-3 and 639-5 without those languages that
/// have a code of two letters, and `qaa` to `qtz` for private use.
enum LanguageCodes {
    /// Whether a word of three small letters is one.
    static func contains(_ word: some Collection<UInt8>) -> Bool {
        guard word.count == 3 else { return false }
        var number = 0
        for letter in word {
            guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return false }
            number = number * 26 + Int(letter - UInt8(ascii: "a"))
        }
        let place = number / 6
        return place < sixes.count && sixes[place] >> UInt8(number % 6) & 1 == 1
    }

    /// One bit for each word from `aaa` to `zzz`, six in a sign counted from `0`, the first in the lowest bit.
    private static let sixes = signs.utf8.filter { $0 >= UInt8(ascii: "0") }.map { $0 - UInt8(ascii: "0") }

    private static let signs = #"""
        ogNononoo^mnok_fgo1?GmfUcQoogo?Lo>`oo_L15:EjogoOoooogmoooooooOohYoooog4_:XW_oogonoomoookoom:d7?lMMnW
        DL08Ogn7nTL8ho[kOoooomooomoooooOmooooOoO_ooo_oo_7okomoko]ooooko_oooo_omoo?ookOgooo_oooonooomooOmOooo
        ommooo_oooogooogiooo^ooooooogoC_mGL[_1dkL6l@\P@9110D410Pkn_lOB[@5ImTTPhmkMn5FEEN>`a=o=okOnNGhD62000_
        ookooooOghca7nlo1480`F0P00000<0@00PTQ0Moem_gnk51080I=VA`O_W80000OgVcRDNfckoOmoLWD44162@d00oaWmUeIje]
        ]on00800000`GYeABVF0^HmNdmmOo1000401F=0000;57455:0@00004AT4000640000@0004A00@0H1H000500PX@0000Ae]01I
        E@bDeFm_Rgl00080010000004LA>1dmEI62VW20010TP0000400008@0010A000\n_J>080000010000000800410000200000aP
        XF0000004021VR010P@P@10084SQ0100000@0<@m3012400000n>c>1002@40000000000000000ooog_oog??XX0oogWln7U?04
        P0Ka0FD9K>`ginm0@S4T1h@PS>9EKSclomOKiooooA0204@8B`cGmo@Q?A400@`omo]eX_1mg<J30008kUW07@80`ooOn3064480
        000P@@9710000000@0404P0]nC:30100AB21\10H`oonoI?65lig^=00A00000D1eH[PX@0044Uhogo?5T0250400000@000<000
        00@82`fh8A1RP0lA0N00000c@1495N4Q012400R0@QH404=k^3E==4@J>TejcP00PD0@@000005AFVTeMMJP7Min0010800P00DA
        04P0040@02P08PojGW3aMJ100`011028I;J00000B@400@04`gIUC@0P040dF040@0?TRaTd24PB0H410PP0002`00X10P000000
        `SmkE80200@0000000A0001000`oG?NOoooooooOoo_moooooooooLooOoonooofmogookoooooooooooooomoogOcmmoomooooo
        okknoooooooOokoomooo_ooo_oojm_ooooooeomoo^G_MomolRI1\lo1`_ooo1020<LOKHPib1oklm7AR0cWkiAooKUlokcgbk@U
        gooo71H020080EeW:nIn^5aQA1mloO7@1D@dHa5001044800PX0PkMKonkoooooooookookoomoooooooOogoOoooomNoooOoooo
        ]oO_ooonooogOgGooOoooOooooonoonoomooooggookkgnoOOooioooofk_momooomoolOOoOmoOOjkonooOgoW02B`oonooGono
        oOooRkiioOooFeGaoooooookNgo_mm`YAI0aG2MG_JjomooHM]doooo?P@10G5U`UEO3RoooO;D15G00R00MY11254401H000000
        045H5@@000P1A020H4PTagoI[I@U6LDkkgDWk=81R140E840000E3VoG@hHb6mmmC410P000009000000X04040@00ogmmKOnndo
        o245466\ogUN48009e25VlOkaojko0002L<hN`o^mgkngcomoo?megn@dO74140Aomo]MWoG5HhkeOC_M0000<DL210@00@03U18
        80`oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooN_WOUkCdE2
        13D8jOA00200000lnoo_0<20P0008000`Dkh@0000419F0@020SPS60D04`PAP40000lOom_BX:4oQ]D008800000044280?00Q@
        @4fGL63000@0L90800@008D0P000oneooooo_l]g?gkn_nooo]4@@4OO[gomooonOooKa_GloloOoknmWokoCgogog_OoNeo_5XM
        Obmmmoooo__oooeE7mnG@1QHnooWElI5?dWam5ZTeO_OomooooOoMooomJoGoo3@H:`_Soohfk?GnomO@kC5kQkonnoofoomg?go
        oknggOMo_o2PoFloooogOnooooOoonmO6laMoSofMmLOFT[jk1Z7P00<2@098A00004e6@000@00400<9H0D0P0000090@00@`=F
        Ggd3DlDlF@Fe8Y00200@0P00000go_n7HQD@T0:100Q40920@00000000400000P@0a__=9010000000000`0f20000000P20000
        0KX`200004PoH800B0ooim30U0000X000000000@00a00T0800@000`P0000040000000000000000`oooocniK4@000B6PA=7_G
        0400`@11A1A04Ho?bD0100;PPDEMGfggaa<NE?DmGM65100000008LofO@5H3PF1@\8>j6000030T@4000Q0a8@0000leooUGc;D
        FSWNE0E1TBHj11000\F>BA7@X32TR99008`O_ooO5>5m_ooobgma<E_@loooO00P0K5SFlingdgkoG;Y_60AH4@G>Y42@Q2<P384
        P@20oooo?iO06PX20IA00Da2n400001TYET024@hon[00004DOJdDi9ANgoQV5KEP@mPH3C?02000`4lAD<Q_150R0eOo^l10024
        4:KA@H0A00P42410`oOooEP0FT8000020013200000`P`80:42`<0?090000;C^>6Q<5aooooIA01@8D7`oooo@00044h4@0L81@
        QKW58<04000010000000R@R2018000
        """#
}
