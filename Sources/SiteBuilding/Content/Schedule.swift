import SiteModel

/// The sessions of a page as a whole: when the next one is, or that all are over.
enum Schedule: Sendable {
    case next(LocalDateTime)
    /// No session has a date that is still to come, and not all are over.
    case open
    case over

    init(of item: ContentItem, type: ContentType, now: LocalDateTime) {
        let sessions = type.sessionSlots.flatMap { SessionTiming.all(in: item.fields[$0], now: now) }
        let coming = sessions.filter { !$0.isPast }
        if let next = coming.filter({ !$0.isCancelled }).compactMap(\.start).min() {
            self = .next(next)
        } else {
            self = sessions.isEmpty || !coming.isEmpty ? .open : .over
        }
    }

    var isOver: Bool { if case .over = self { true } else { false } }

    private func precedes(_ other: Schedule) -> Bool? {
        switch (self, other) {
        case (.next(let left), .next(let right)): left == right ? nil : left < right
        case (.open, .open), (.over, .over): nil
        case (.next, _), (.open, .over): true
        default: false
        }
    }

    /// `numbers` with the soonest first; others keep their order.
    static func order(_ numbers: [Int], of items: [ContentItem], types: TypeSet, now: LocalDateTime) -> [Int] {
        guard types.types.contains(where: { !$0.sessionSlots.isEmpty }) else { return numbers }
        let schedules = items.map { Schedule(of: $0, type: types.types[$0.type], now: now) }
        return numbers.enumerated().sorted { left, right in
            schedules[left.element].precedes(schedules[right.element]) ?? (left.offset < right.offset)
        }.map(\.element)
    }
}
