import Foundation
import Glibc
import Testing

/// A death of the process that does the work is an exit code and a report; the site and the next build are well.
@Suite struct SupervisorTests {
    @Test(arguments: [SIGKILL, SIGSEGV, SIGILL, SIGABRT])
    func tellsThatTheWorkerDiedAndLeavesTheSite(signal: Int32) throws {
        let site = try Self.site()
        let before = try tree(site.url.appendingPathComponent("Output"))
        let run = try Running(["build", "--now", "2026-05-12T09:00+03:00"], in: site)
        try run.killWorker(by: signal)
        #expect(try run.end() == 70)
        let said = try run.said("err")
        #expect(said.contains("pandus:1:1: error: ") && said.contains("(сигнал \(signal))"), "\(said)")
        #expect(said.contains("[internal-fault]") && said.contains("«pandus build --now 2026-05-12T09:00+03:00»"))
        #expect(said.contains("Опубликованный сайт цел"))
        #expect(try tree(site.url.appendingPathComponent("Output")) == before)
        let next = try GoldenSiteTests.build(site)
        #expect(next.status == 0, "\(next.errors)")
        #expect(try tree(site.url.appendingPathComponent("Output")).keys.contains("uslugi/eshhe-299.html"))
    }

    @Test func tellsItInTheFormsThatWereAskedFor() throws {
        let site = try Self.site()
        let run = try Running(["check", "--format=json", "--report", "junit=r.xml", "--lang", "en"], in: site)
        try run.killWorker(by: SIGSEGV)
        #expect(try run.end() == 70)
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(run.said("out").utf8))
        #expect(report.problems.map(\.rule) == ["internal-fault"])
        #expect(try run.said("out").contains("fault inside Pandus (signal 11)"))
        let file = try String(contentsOf: site.url.appendingPathComponent("r.xml"), encoding: .utf8)
        #expect(file.contains("internal-fault"))
    }

    @Test func endsThePreviewThatDied() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let run = try Running(["serve"], in: site)
        try run.killWorker(by: SIGKILL)
        #expect(try run.end() == 70)
        #expect(try run.said("err").contains("чаще всего не хватило памяти"))
    }

    @Test(arguments: [SIGINT, SIGTERM]) func countsASignalToTheWorkerAsAnInterruption(signal: Int32) throws {
        let run = try Running(["serve"], in: try GoldenSiteTests.copy(of: "good"))
        try run.killWorker(by: signal)
        #expect(try run.end() == 130)
        #expect(try !run.said("err").contains("internal-fault"))
    }

    @Test func leavesNoWorkerBehind() throws {
        let run = try Running(["serve"], in: try GoldenSiteTests.copy(of: "good"))
        let worker = try run.worker()
        kill(run.process.processIdentifier, SIGKILL)
        run.process.waitUntilExit()
        // It dies a moment later; an orphan's state is of no use, its being gone is.
        for _ in 0..<250 where kill(worker, 0) == 0 && !Self.isDead(worker) { usleep(20_000) }
        #expect(kill(worker, 0) != 0 || Self.isDead(worker))
    }

    private static func isDead(_ process: pid_t) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status.map { $0.contains(") Z ") } ?? true
    }

    /// A published site with pages that are not published yet, so many that a build of them takes a while.
    private static func site() throws -> TemporaryFolder {
        let site = try GoldenSiteTests.copy(of: "good")
        try #require(try GoldenSiteTests.build(site).status == 0)
        for number in 0..<300 {
            try site.write(
                "---\nЗаголовок: Ещё услуга №\(number)\nОписание: Она описана под №\(number)\nКому: Всем\n---\nТекст.\n",
                to: "Content/uslugi/eshhe-\(number).md")
        }
        return site
    }
}

/// The command at work: its two processes, and what it prints into files.
private struct Running {
    let process = Process()
    private let site: TemporaryFolder
    private let scratch = Result { try TemporaryFolder() }

    init(_ arguments: [String], in site: TemporaryFolder) throws {
        self.site = site
        process.executableURL = Command.path
        process.arguments = arguments
        process.currentDirectoryURL = site.url
        (process.standardOutput, process.standardError) = (try file("out"), try file("err"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    /// The process that does the work.
    func worker() throws -> pid_t {
        let parent = process.processIdentifier
        for _ in 0..<500 {
            let children = try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
            if let first = children?.split(separator: " ").first, let number = pid_t(first) { return number }
            usleep(10_000)
        }
        throw CocoaError(.featureUnsupported)
    }

    /// Once the worker has begun to read, it dies.
    func killWorker(by signal: Int32) throws {
        let worker = try worker()
        for _ in 0..<500 where try threads(of: worker) < 2 { usleep(2_000) }
        usleep(30_000)
        kill(worker, signal)
    }

    /// The code the command ended with; nil after a death by a signal.
    func end() throws -> Int32? {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    func said(_ name: String) throws -> String {
        try String(contentsOf: scratch.get().url.appendingPathComponent(name), encoding: .utf8)
    }

    private func threads(of worker: pid_t) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(worker)/task").count
    }

    private func file(_ name: String) throws -> FileHandle {
        let url = try scratch.get().url.appendingPathComponent(name)
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        return try FileHandle(forWritingTo: url)
    }
}
