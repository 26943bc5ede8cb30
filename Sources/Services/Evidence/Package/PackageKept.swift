internal import CommunitySafety
internal import Importing
internal import Storage

/// What a package brings of measures, sources and notes, beside those on record: what is there and was changed here stays.
struct PackageKept {
    private(set) var newSources: [EvidenceSource] = []
    private(set) var changedSources: [EvidenceSource] = []
    private(set) var newMeasures: [Measure] = []
    private(set) var changedMeasures: [Measure] = []
    private(set) var notes: [QualityNote] = []
    private(set) var problems: [LoadProblem] = []
    /// Keys that stand once it is loaded.
    private(set) var measures: Set<String>
    private(set) var sources: Set<String>

    init(_ reading: PackageReading, in store: some Querying) throws {
        let standing = try store.measures()
        let standingSources = try store.sources()
        measures = Set(standing.map(\.key))
        sources = Set(standingSources.map(\.key))
        let versions = (measures: try store.measureVersions(), sources: try store.sourceVersions())
        for source in reading.sources {
            settle(source, standingSources.first { $0.key == source.key }, version: versions.sources[source.key])
        }
        for measure in reading.measures {
            settle(measure, standing.first { $0.key == measure.key }, version: versions.measures[measure.key])
        }
        let known = Set(try store.qualityNotes().filter { !$0.isRemoved }.map(\.note))
        notes = reading.notes.filter { !known.contains($0) }
    }

    /// Whether it changes anything.
    var isEmpty: Bool {
        newSources.isEmpty && changedSources.isEmpty && newMeasures.isEmpty && changedMeasures.isEmpty && notes.isEmpty
    }

    private mutating func settle(_ source: EvidenceSource, _ standing: EvidenceSource?, version: Int?) {
        guard let standing else {
            newSources.append(source)
            sources.insert(source.key)
            return
        }
        guard standing != source else { return }
        if MeasureCatalogue.sources.contains(standing), (version ?? 1) == 1 {
            changedSources.append(source)
        } else {
            problems.append(.keptOurs("source", source.key))
        }
    }

    private mutating func settle(_ measure: Measure, _ standing: Measure?, version: Int?) {
        let limit = MeasureLimit(key: measure.key, issue: standing?.issue ?? measure.issue)
        guard limit.allows(measure.audience), limit.allows(measure.smallestArea) else {
            problems.append(.beyondLimit(measure.key))
            return
        }
        guard let standing else {
            // One that was removed here keeps its key; whoever removed it can put it back.
            guard version == nil else {
                problems.append(.keptOurs("measure", measure.key))
                return
            }
            newMeasures.append(measure)
            measures.insert(measure.key)
            return
        }
        guard standing != measure else { return }
        if MeasureCatalogue.measures.contains(standing), (version ?? 1) == 1 {
            changedMeasures.append(KeepMeasures.merged(measure, standing))
        } else {
            problems.append(.keptOurs("measure", measure.key))
        }
    }
}

extension LoadProblem {
    fileprivate static func keptOurs(_ what: String, _ key: String) -> LoadProblem {
        LoadProblem(
            "package.keptOurs", .warns, file: "", value: key,
            message: "The \(what) “\(key)” is described otherwise here, and stays as it is here.",
            remedy: "If the package is right, change it on its own page.")
    }

    fileprivate static func beyondLimit(_ key: String) -> LoadProblem {
        LoadProblem(
            "package.beyondLimit", .refuses, file: OpenTable.measures.fileName, value: key,
            message:
                "The package would show “\(key)” to more people, or for smaller places, than its issue ever allows.",
            remedy: "Its description here stays as it is.")
    }
}
