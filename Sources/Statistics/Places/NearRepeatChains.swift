/// Events linked to others near in both space and time, chained; an event without links is a chain of one.
public struct NearRepeatChains: Hashable, Sendable {
    /// The chain of each event, numbered from 0 in order of first appearance.
    public let chains: [Int]
    /// The number of events of each chain.
    public let sizes: [Int]

    /// Throws for places and days that aren't finite. The cost is the square of the number of events.
    public init(_ events: [SpaceTimeEvent], within closeness: Closeness) throws(StatisticsError) {
        try Check.finite(events)
        var chains = Array(repeating: Int?.none, count: events.count)
        var sizes: [Int] = []
        for start in events.indices where chains[start] == nil {
            chains[start] = sizes.count
            var (open, size) = ([start], 0)
            while let event = open.popLast() {
                size += 1
                for other in events.indices where chains[other] == nil {
                    guard closeness.inSpace(events[event], events[other]),
                        closeness.inTime(events[event], events[other])
                    else { continue }
                    chains[other] = sizes.count
                    open.append(other)
                }
            }
            sizes.append(size)
        }
        (self.chains, self.sizes) = (chains.compactMap(\.self), sizes)
    }

    /// How many chains link at least two events.
    public var linkedChains: Int { sizes.count { $0 >= 2 } }
}
