import Foundation
import Glibc

/// One run of the command, with what it cost: the supervisor's figures hold those of its worker.
struct MeasuredRun {
    /// Nil after a death by a signal.
    let status: Int32?
    let output: String
    let errors: String
    /// Of processors, in seconds.
    let seconds: Double
    /// The most memory either process held, in bytes.
    let memory: Int

    /// `setting` is a command of the shell that is run before, such as `ulimit -n 20;`; it may end with `exec`-like words.
    init(_ arguments: [String], in folder: URL, shell setting: String? = nil, tail: String = "") throws {
        let scratch = try TemporaryFolder()
        let paths = ["out", "err"].map { scratch.url.appendingPathComponent($0).path }
        var words = [Command.path.path] + arguments
        // The folder is changed to by the shell: file actions for it are not in every C library.
        let script = "cd \"$1\" || exit 99; shift; \(setting ?? "") exec timeout -s KILL 100 \"$@\" \(tail)"
        words = ["/bin/sh", "-c", script, "sh", folder.path] + words
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (number, path) in zip([Int32(1), 2], paths) {
            posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT, 0o644)
        }
        var process: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        guard posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ) == 0 else {
            throw CocoaError(.executableLoad)
        }
        var (code, usage) = (Int32(0), rusage())
        while wait4(process, &code, 0, &usage) < 0 && errno == EINTR {}
        status = code & 0x7F == 0 ? (code >> 8) & 0xFF : nil
        output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: paths[0])), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: paths[1])), as: UTF8.self)
        seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        memory = usage.ru_maxrss * 1024
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
}
