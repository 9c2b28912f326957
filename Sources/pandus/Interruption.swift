import Glibc

/// Ends the process with 130 on SIGINT and SIGTERM; a closed pipe is an error of writing, not the end.
enum Interruption {
    static func watch() {
        signal(SIGPIPE, SIG_IGN)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                // Only calls that are safe inside a signal handler: the tree in making is left for the next build.
                _exit(ExitStatus.interrupted.rawValue)
            }
        }
    }
}
