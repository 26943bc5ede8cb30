internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage
internal import Synchronization

/// The releases of all measures, each kept until something that it is made from changes.
///
/// Whether that may have happened is asked with every reading, at the cost of one row, and of a few after anything was
/// written; a load of other measures costs a reading of this one's figures, not its judgement.
package final class Releases: Sendable {
    private struct Known: Sendable {
        let revision: Int
        let stamp: [Int]
        let input: ReleaseInput
        let release: MeasureRelease
        var folded: FoldedReleases?
    }

    /// Those of the context that asks: a reading finds them, however deep in it a document is judged.
    @TaskLocal static var atHand: Releases?

    private let known = Mutex<[String: Known]>([:])
    /// Memory stays bounded however many measures there are.
    private static let most = 500
    /// So many are kept with the releases before them, which take more.
    private static let mostFolded = 30

    init() {}

    /// What everybody may see of a measure.
    func release(of measure: Measure, _ reading: some Querying) throws -> MeasureRelease {
        try known(measure, reading).release
    }

    /// The same with what it is made from; nil where nothing is judged.
    func known(
        _ measure: Measure, _ reading: some Querying
    ) throws -> (input: ReleaseInput?, release: MeasureRelease) {
        guard measure.audience == .everybody, MeasureLimit(key: measure.key, issue: measure.issue) != .neverPublic
        else {
            return (nil, MeasureRelease(measure.key, .nothing))
        }
        guard let rule = measure.protection.rule else { return (nil, MeasureRelease(measure.key, .everything)) }
        let revision = try reading.revision()
        let last = known.withLock { $0[measure.key] }
        if let last, last.revision == revision, last.input.measure == measure {
            return (last.input, last.release)
        }
        let stamp = try reading.releaseStamp()
        if let last, last.stamp == stamp, last.input.measure == measure {
            keep(
                Known(
                    revision: revision, stamp: stamp, input: last.input, release: last.release, folded: last.folded),
                measure.key)
            return (last.input, last.release)
        }
        let input = try ReleaseInput(measure, reading)
        if let last, last.input == input {
            keep(
                Known(revision: revision, stamp: stamp, input: input, release: last.release, folded: last.folded),
                measure.key)
            return (input, last.release)
        }
        let made = try Self.make(input, rule, after: last?.folded)
        keep(
            Known(revision: revision, stamp: stamp, input: input, release: made.release, folded: made.folded),
            measure.key)
        return (input, made.release)
    }

    private static func make(
        _ input: ReleaseInput, _ rule: DisclosureRounding, after folded: FoldedReleases?
    ) throws -> ReleaseMaking.Made {
        let measure = input.measure
        switch (measure.unit, measure.aggregation) {
        case (.percent, _), (_, .ratio): return .init(release: MeasureRelease(measure.key, .nothing), folded: nil)
        case (.hours, _), (.days, _), (.pence, _):
            if measure.protection == .standard {
                return .init(release: MeasureRelease(measure.key, .everything), folded: nil)
            }
            return try ReleaseMaking.release(input, rule, after: folded)
        case (.count, _), (.people, _): return try ReleaseMaking.release(input, rule, after: folded)
        }
    }

    private func keep(_ made: Known, _ key: String) {
        known.withLock { all in
            if all.count >= Self.most, all[key] == nil, let any = all.keys.first { all[any] = nil }
            all[key] = made
            let folded = all.filter { $0.key != key && $0.value.folded != nil }.map(\.key)
            if made.folded != nil, folded.count >= Self.mostFolded, let any = folded.first { all[any]?.folded = nil }
        }
    }
}
