import CommunitySafety
import Services

/// Files for download, set once and kept until something changes: a PDF costs more than a page.
actor RenderedFiles {
    private struct Key: Hashable {
        var year: PlanYear
        var format: PublicationFormat
    }

    private let render: RenderPlan
    private let revision: ReadRevision
    private var kept: [Key: Task<[UInt8], any Error>] = [:]
    private var keptAt: Int?

    init(_ render: RenderPlan, revision: ReadRevision) {
        self.render = render
        self.revision = revision
    }

    /// One file of a year's plan; callers that ask at once share the work. A failure isn't kept.
    func file(_ year: PlanYear, _ format: PublicationFormat) async throws -> [UInt8] {
        let now = try await revision.run()
        if now != keptAt {
            kept = [:]
            keptAt = now
        }
        let key = Key(year: year, format: format)
        let render = render
        let task = kept[key] ?? Task { try await render.run(year: year, format: format, as: .public) }
        kept[key] = task
        do {
            return try await task.value
        } catch {
            if kept[key] == task { kept[key] = nil }
            throw error
        }
    }
}
