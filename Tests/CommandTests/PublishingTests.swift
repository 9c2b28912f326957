import Foundation
import Testing

/// Publishing as the command does it: the former release, disks that are full, read-only or of their own.
@Suite struct PublishingTests {
    private func build(_ site: TemporaryFolder, to folder: URL, _ more: String...) throws -> Command.Result {
        try GoldenSiteTests.build(site, arguments: ["--output", folder.path] + more)
    }

    private func rename(_ site: TemporaryFolder, _ number: Int) throws {
        let text = try String(contentsOf: site.url.appendingPathComponent("Content/site.yaml"), encoding: .utf8)
        try site.write(text.replacing(/name: Портал.*/, with: "name: Портал №\(number)"), to: "Content/site.yaml")
    }

    @Test func rollsBackAndForth() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let output = site.url.appendingPathComponent("Output")
        #expect(try Command("rollback", in: site.url).run().status == 5)
        #expect(try GoldenSiteTests.build(site).status == 0)
        #expect(try Command("rollback", in: site.url).run().status == 5)
        let first = try tree(output)
        try rename(site, 2)
        #expect(try GoldenSiteTests.build(site).status == 0)
        let second = try tree(output)
        #expect(first != second)
        let result = try Command("rollback", in: site.url).run()
        #expect(result.status == 0)
        #expect(result.output.contains("Прежний выпуск снова на месте: 17 файлов страниц"), "\(result.output)")
        #expect(try tree(output) == first)
        #expect(
            try Command("rollback", "--lang", "en", in: site.url).run().output.contains("The former release is back"))
        #expect(try tree(output) == second)
    }

    @Test func leavesEveryFileAloneWhenNothingChanged() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        for number in [1, 2, 2] {
            try rename(site, number)
            #expect(try GoldenSiteTests.build(site).status == 0)
        }
        let list = ["-c", "find Output Output.previous -printf '%p %i %T@ %C@\\n' | sort"]
        let before = try shell(list, in: site.url)
        #expect(try GoldenSiteTests.build(site).status == 0)
        #expect(before.contains("Output.previous/index.html"))
        #expect(try shell(list, in: site.url) == before)
    }

    @Test func refusesASiteThatLostAQuarterOfItsPages() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        for number in 1...12 {
            try site.write(
                "---\nЗаголовок: Страница \(number)\nОписание: О странице \(number)\nКому: Всем\n---\nТекст \(number).\n",
                to: "Content/uslugi/stranicza-\(number).md")
        }
        #expect(try GoldenSiteTests.build(site).status == 0)
        let whole = try tree(site.url.appendingPathComponent("Output"))
        for number in 1...12 {
            try FileManager.default.removeItem(
                at: site.url.appendingPathComponent("Content/uslugi/stranicza-\(number).md"))
        }
        let refused = try GoldenSiteTests.build(site)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("было 41 файл страницы, стало 17 [pages-shrunk]"), "\(refused.errors)")
        #expect(refused.errors.contains("Сайт не обновлён"))
        #expect(try tree(site.url.appendingPathComponent("Output")) == whole)
        #expect(try GoldenSiteTests.build(site, arguments: ["--allow-shrink"]).status == 0)
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "needs the right to mount"))
    func keepsTheSiteOnAFullDisk() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let disk = try SmallDisk(kilobytes: 4096)
        let output = disk.url.appendingPathComponent("Output")
        #expect(try build(site, to: output).status == 0)
        let former = try tree(output)
        try rename(site, 2)
        for rest in [0, 4096, 20_000, 60_000] {
            try disk.fill(leaving: rest)
            let result = try build(site, to: output)
            #expect(result.status == 5)
            #expect(result.errors.contains("на диске нет места"))
            #expect(try tree(output) == former)
            try disk.empty()
        }
        #expect(try build(site, to: output).status == 0)
        #expect(try tree(output) != former)
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "needs the right to mount"))
    func keepsTheSiteOnAReadOnlyDisk() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let disk = try SmallDisk(kilobytes: 4096)
        let output = disk.url.appendingPathComponent("Output")
        #expect(try build(site, to: output).status == 0)
        let former = try tree(output)
        try rename(site, 2)
        disk.setWritable(false)
        let result = try build(site, to: output)
        #expect(result.status == 5)
        #expect(result.errors.contains("диск открыт только для чтения"), "\(result.errors)")
        #expect(try tree(output) == former)
        disk.setWritable(true)
        #expect(try build(site, to: output).status == 0)
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "needs the right to mount"))
    func publishesOntoADiskOfItsOwnOnlyInPlace() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let disk = try SmallDisk(kilobytes: 4096)
        defer { try? FileManager.default.removeItem(atPath: disk.url.path + ".state") }
        let refused = try build(site, to: disk.url)
        #expect(refused.status == 5)
        #expect(refused.errors.contains("[output-exchange]"))
        #expect(refused.errors.contains("--in-place"))
        #expect(try tree(disk.url).isEmpty)
        #expect(try build(site, to: disk.url, "--in-place").status == 0)
        let first = try tree(disk.url)
        try rename(site, 2)
        #expect(try build(site, to: disk.url, "--in-place").status == 0)
        let second = try tree(disk.url)
        #expect(Set(second.keys) == Set(first.keys))
        #expect(second != first)
    }

    private func shell(_ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
