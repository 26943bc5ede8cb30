/// How much of what happened in a period happened to someone it had happened to within the year before: a rolling
/// twelve-month look-back (Pease, 1998), by events and by victims. Unknown victims leave the denominators.
public struct RepeatVictims: Hashable, Sendable {
    /// Events in the period, and those of them without a known victim.
    public let events, unknownVictim: Int
    /// Events whose victim had an earlier event in the twelve months before.
    public let repeatEvents: Int
    /// Distinct known victims, and those of them with a repeat event.
    public let victims, repeatVictims: Int
    /// Victims with at least two events in the period, and the most events of one victim in it; of whatever type.
    public let victimsOfTwo, mostOfOneVictim: Int

    /// Both ends of the period are in it. Events from the year before the period must be among `events`, in any order,
    /// or repeats are missed. With `sameType` only an earlier event of the same type counts.
    public init(_ events: [VictimEvent], from start: CalendarDay, through end: CalendarDay, sameType: Bool = false) {
        let ordered = events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
        var latest: [Key: CalendarDay] = [:]
        var counts: [String: (events: Int, repeats: Int)] = [:]
        var (number, unknown) = (0, 0)
        for event in ordered where event.day <= end {
            let isCounted = event.day >= start
            number += isCounted ? 1 : 0
            guard let victim = event.victim else {
                unknown += isCounted ? 1 : 0
                continue
            }
            let key = Key(victim: victim, type: sameType ? event.type : nil)
            let isRepeat = latest[key].map { event.day.isWithinYear(after: $0) } ?? false
            latest[key] = event.day
            guard isCounted else { continue }
            counts[victim, default: (0, 0)].events += 1
            counts[victim, default: (0, 0)].repeats += isRepeat ? 1 : 0
        }
        (self.events, unknownVictim) = (number, unknown)
        repeatEvents = counts.values.reduce(0) { $0 + $1.repeats }
        (victims, repeatVictims) = (counts.count, counts.values.count { $0.repeats > 0 })
        victimsOfTwo = counts.values.count { $0.events >= 2 }
        mostOfOneVictim = counts.values.map(\.events).max() ?? 0
    }

    /// Whether records that begin on a day reach back far enough for a period: twelve months before its start. Without
    /// them the look-back is incomplete, and repeats are undercounted.
    public static func isLookBackComplete(recordsFrom first: CalendarDay, periodFrom start: CalendarDay) -> Bool {
        !start.isWithinYear(after: first) || start.isYear(after: first)
    }

    /// Percent of the events with a known victim; nil without any.
    public var percentEvents: Double? { Self.percent(repeatEvents, of: events - unknownVictim) }

    /// Percent of the known victims; nil without any.
    public var percentVictims: Double? { Self.percent(repeatVictims, of: victims) }

    /// Events under one key are repeats of each other.
    private struct Key: Hashable {
        let victim: String
        let type: String?
    }

    private static func percent(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? 100 * Double(part) / Double(whole) : nil
    }
}
