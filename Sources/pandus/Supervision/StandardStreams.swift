import Glibc

/// The three streams a program may count on; a caller can close them.
enum StandardStreams {
    /// Puts something in the place of each stream that is closed: else the next file that is opened would get its
    /// number, and what is told to people would be written into that file. Reading and writing fail there as before.
    static func occupy() {
        for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(number, F_GETFD) < 0 {
            // The lowest free number is given, and those below are taken.
            _ = open("/dev/null", mode)
        }
    }
}
