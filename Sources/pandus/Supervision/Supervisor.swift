import CProcess
import Foundation
import Glibc

/// Parts the process in two before it has any thread: a worker that runs the command, and a supervisor that only waits
/// and turns a death of the worker into an exit code and a report.
enum Supervisor {
    private static let forwarded = [SIGINT, SIGTERM]
    /// Signals a fault of the process itself raises.
    private static let faults = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP]

    /// Returns in the worker, and where no second process can be had; the supervisor ends with the worker.
    static func begin(_ arguments: [String]) {
        // Whoever started us may ignore dead children, and then nobody would tell how the worker ended.
        signal(SIGCHLD, SIG_DFL)
        // A reader that went away and a file that may not grow are errors of writing, not the end.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        var former = sigset_t()
        var awaited = sigset_t()
        sigemptyset(&awaited)
        for number in forwarded + [SIGCHLD] { sigaddset(&awaited, number) }
        sigprocmask(SIG_BLOCK, &awaited, &former)
        let supervisor = getpid()
        let worker = process_fork()
        guard worker > 0 else {
            if worker == 0 { becomeWorker(of: supervisor) }
            sigprocmask(SIG_SETMASK, &former, nil)
            return
        }
        end(with: wait(for: worker, awaited), arguments)
    }

    /// The worker never outlives its supervisor, dumps no core and starts no program that would examine its death: that
    /// can hang for minutes.
    private static func becomeWorker(of supervisor: pid_t) {
        guard process_end_with_parent() == 0, getppid() == supervisor else { _exit(ExitStatus.internalFault.rawValue) }
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        if getenv("SWIFT_BACKTRACE") == nil { for number in faults { signal(number, SIG_DFL) } }
    }

    /// Passes signals on until the worker is dead; its status as `waitpid` has it.
    private static func wait(for worker: pid_t, _ awaited: sigset_t) -> Int32 {
        var awaited = awaited
        while true {
            var number: Int32 = 0
            guard sigwait(&awaited, &number) == 0 else { continue }
            if number != SIGCHLD { kill(worker, number) }
            var status: Int32 = 0
            let dead = waitpid(worker, &status, WNOHANG)
            if dead == worker { return status }
            // Nobody can tell any more how it ended.
            if dead < 0 && errno != EINTR { return ExitStatus.internalFault.rawValue << 8 }
        }
    }

    private static func end(with status: Int32, _ arguments: [String]) -> Never {
        let death = status & 0x7F
        if death == 0 { exit((status >> 8) & 0xFF) }
        if forwarded.contains(death) { exit(ExitStatus.interrupted.rawValue) }
        WorkerDeath(signal: death, arguments: arguments).tell()
        exit(ExitStatus.internalFault.rawValue)
    }
}
