import Synchronization

@testable import SiteBuilding

/// Notes the calls a publication makes, and fails those a test names by their number.
final class CallRecord: Sendable {
    private let steps = Mutex<[DiskStep]>([])
    private let fault: @Sendable (Int) -> Int32

    init(fault: @escaping @Sendable (Int) -> Int32 = { _ in 0 }) { self.fault = fault }

    var made: [DiskStep] { steps.withLock { $0 } }

    var watching: DiskCalls {
        DiskCalls { step in
            let number = self.steps.withLock { steps in
                steps.append(step)
                return steps.count - 1
            }
            return self.fault(number)
        }
    }
}
