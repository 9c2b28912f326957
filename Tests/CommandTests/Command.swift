import Foundation

/// Runs the built command as a person would.
struct Command {
    let arguments: [String]
    var folder: URL?
    var environment: [String: String] = [:]
    /// Kilobytes of addresses it may take; nil for any number.
    var memory: Int?

    struct Result {
        let status: Int32
        let output: String
        let errors: String
        /// A death by signal is never an exit code.
        let wasKilled: Bool
    }

    init(_ arguments: String..., in folder: URL? = nil) {
        self.arguments = arguments
        self.folder = folder
    }

    init(arguments: [String], in folder: URL? = nil) {
        self.arguments = arguments
        self.folder = folder
    }

    /// The command lies beside the test program, unless `PANDUS_COMMAND` names another make of it.
    static let path = ProcessInfo.processInfo.environment["PANDUS_COMMAND"].map { URL(fileURLWithPath: $0) } ?? beside

    private static let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .appendingPathComponent("pandus")

    /// Whether the programs watch their own memory or threads (`scripts/sanitize`), which takes much of both.
    static let isWatched = ProcessInfo.processInfo.environment["PANDUS_SANITIZER"] != nil

    func run() throws -> Result {
        let process = Process()
        let memory = Self.isWatched ? nil : memory
        process.executableURL = memory == nil ? Self.path : URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            memory.map { ["-c", "ulimit -v \($0); exec \"$0\" \"$@\"", Self.path.path] + arguments }
            ?? arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        // Files, not pipes: a full pipe would stop the command.
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appendingPathComponent("out"), scratch.url.appendingPathComponent("err"))
        for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
            errors: try String(contentsOf: err, encoding: .utf8),
            wasKilled: process.terminationReason == .uncaughtSignal)
    }
}

/// A folder of its own that goes when the test is done with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("pandus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func append(_ text: String, to path: String) throws {
        try write(try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8) + text, to: path)
    }

    /// Puts `new` in place of the first `old`, which must be there.
    func replace(_ old: String, by new: String, in path: String) throws {
        let text = try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
        guard let range = text.range(of: old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacingCharacters(in: range, with: new), to: path)
    }
}

/// Every file of a folder with its bytes, by path.
func tree(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let base = folder.resolvingSymlinksInPath().path + "/"
    guard let walk = FileManager.default.enumerator(atPath: base) else { return files }
    for case let path as String in walk {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: base + path, isDirectory: &isFolder), !isFolder.boolValue else {
            continue
        }
        files[path] = try Data(contentsOf: URL(fileURLWithPath: base + path))
    }
    return files
}
