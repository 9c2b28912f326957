import Testing

@testable import Wording

@Suite struct HealthWordsTests {
    @Test(arguments: [
        ("Диагноз", 0), ("«Диагноз»", 2), ("После ИНСУЛЬТА", 11), ("глухая", 0), ("İ: диагноз", 4), ("**болезнь**", 2),
        ("пароболезнь, потом болезнь", 35), ("третья группа", 0),
    ])
    func findsAWordAtItsByte(text: String, offset: Int) {
        #expect(HealthWords.first(in: Array(text.utf8)) == offset)
    }

    @Test(arguments: ["", "Здоровье", "парадиагноз", "группа товарищей", "работает каждый день"])
    func leavesOtherWordsAlone(text: String) {
        #expect(HealthWords.first(in: Array(text.utf8)) == nil)
    }
}
