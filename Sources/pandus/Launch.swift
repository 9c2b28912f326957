import Dispatch
import Glibc

/// Where the program begins: nothing has a thread yet, so the work can be parted from its supervisor.
@main
enum Launch {
    static func main() {
        StandardStreams.occupy()
        Supervisor.begin(Array(CommandLine.arguments.dropFirst()))
        Task { await Pandus.main() }
        dispatchMain()
    }
}
