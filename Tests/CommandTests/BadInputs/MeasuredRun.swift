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

    /// Runs a command and writes its exit code or signal, its seconds and its kilobytes into the file named first.
    ///
    /// Linux counts the memory of whoever starts a process as the process's own: the tests hold hundreds of megabytes, this
    /// little program does not.
    private static let meter = """
        import resource, subprocess, sys
        code = subprocess.run(sys.argv[2:], stdin=subprocess.DEVNULL).returncode
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        open(sys.argv[1], "w").write(f"{code} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")
        """

    /// `setting` is a command of the shell that is run before, such as `ulimit -n 20;`; it may end with `exec`-like words.
    init(_ arguments: [String], in folder: URL, shell setting: String? = nil, tail: String = "") throws {
        let scratch = try TemporaryFolder()
        let paths = ["out", "err", "cost"].map { scratch.url.appendingPathComponent($0).path }
        // The folder is changed to by the shell: file actions for it are not in every C library.
        let script = "cd \"$1\" || exit 99; shift; \(setting ?? "") exec timeout -s KILL 100 \"$@\" \(tail)"
        let words =
            ["python3", "-c", Self.meter, paths[2], "/bin/sh", "-c", script, "sh", folder.path, Command.path.path]
            + arguments
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, path) in zip([Int32(1), 2], paths) {
            posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT, 0o644)
        }
        var process: pid_t = 0
        var spawned: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in spawned { free(argument) } }
        guard posix_spawnp(&process, "python3", &actions, nil, &spawned, environ) == 0 else {
            throw CocoaError(.executableLoad)
        }
        var code = Int32(0)
        while waitpid(process, &code, 0) < 0 && errno == EINTR {}
        let cost = try String(contentsOfFile: paths[2], encoding: .utf8).split(separator: " ")
        guard code == 0, cost.count == 3, let status = Int32(cost[0]), let seconds = Double(cost[1]),
            let kilobytes = Int(cost[2])
        else { throw CocoaError(.executableRuntimeMismatch) }
        self.status = status < 0 ? nil : status
        output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: paths[0])), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: paths[1])), as: UTF8.self)
        self.seconds = seconds
        memory = kilobytes * 1024
    }
}
