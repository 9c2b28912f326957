import Foundation
import Testing

/// Contacts that a phone can keep: only filled ones, in two versions.
@Suite struct ContactCardTests {
    private let site: TrainingSite

    init() throws { site = try TrainingSite() }

    @Test func writesTheOrganisationAndEveryPageWithContacts() throws {
        try site.folder.replace("8 800 000-00-00", by: "8 800 000-00-00 доб. 7", in: "Content/site.yaml")
        try site.folder.replace("Первая улица, дом 1", by: "Улица \"Первая\"; дом 1", in: "Content/site.yaml")
        try site.write([], extra: "Телефон: 8 831 000-00-00\n")
        #expect(try site.run("build").status == 0)
        let new = try #require(site.output("kontakty.vcf"))
        for line in [
            "BEGIN:VCARD\r\nVERSION:4.0\r\n", "FN:Центр занятости\r\n", "KIND:org\r\n",
            "TEL;VALUE=uri:tel:+78000000000;ext=7\r\n", "EMAIL:spravka@portal.test\r\n",
            "ADR;LABEL=\"Улица ^'Первая^'; дом 1\":;;", "URL:https://portal.test/\r\n",
        ] { #expect(new.replacing("\r\n ", with: "").contains(line), "\(line)") }
        let old = try #require(site.output("kontakty-3.vcf"))
        for line in ["VERSION:3.0\r\n", "N:Центр занятости;;;;\r\n", "TEL;TYPE=WORK,VOICE:+78000000000\\,7\r\n"] {
            #expect(old.contains(line), "\(line)")
        }
        let page = try #require(site.output("treningi/kurs.vcf"))
        #expect(page.contains("FN:Курс\\, первый\\; главный\r\n") && page.contains("ORG:Центр занятости\r\n"))
        #expect(page.contains("tel:+78310000000") && !page.contains("EMAIL"))
        #expect(site.output("treningi/kurs.html")?.contains("href=\"../treningi/kurs.vcf\"") == true)
        #expect(site.output("krupno/treningi/kurs.html")?.contains("href=\"../../treningi/kurs.vcf\"") == true)
    }

    @Test func writesNoCardOfPlaceholders() throws {
        try site.folder.replace("8 800 000-00-00", by: "?", in: "Content/site.yaml")
        try site.folder.replace("spravka@portal.test", by: "?", in: "Content/site.yaml")
        try site.write([], extra: "Телефон: ?\n")
        #expect(try site.run("build").status == 0)
        let files = try tree(site.folder.url.appendingPathComponent("Output")).keys
        #expect(!files.contains { $0.hasSuffix(".vcf") })
        #expect(site.output("treningi/kurs.html")?.contains(".vcf") == false)
    }

    @Test func leavesOneUnknownContactOut() throws {
        try site.folder.replace("8 800 000-00-00", by: "?", in: "Content/site.yaml")
        try site.folder.replace("Первая улица, дом 1", by: "?", in: "Content/site.yaml")
        try site.write([])
        #expect(try site.run("build").status == 0)
        let card = try #require(site.output("kontakty.vcf"))
        #expect(card.contains("EMAIL:") && !card.contains("TEL") && !card.contains("ADR") && !card.contains("?"))
    }

    @Test func refusesAFileAtTheAddressOfACard() throws {
        try site.write([], extra: "Телефон: 8 831 000-00-00\n")
        try site.folder.write("x", to: "Content/treningi/kurs-3.vcf")
        #expect(try site.problems().contains { $0.hasSuffix("address-collision") })
    }
}
