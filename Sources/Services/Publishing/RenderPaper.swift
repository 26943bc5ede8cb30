package import CommunitySafety
internal import Documents
internal import Proofreading

/// One file of a paper, made when asked for and kept nowhere.
package struct RenderPaper: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// For those who read drafts. Throws `notFound` for a version or a form of report that isn't there, and for a format
    /// that papers don't have; `unavailable` when the format's converter is missing or fails.
    package func run(
        _ paper: Paper, year: PlanYear, format: PublicationFormat, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        try party.require(.readDraft)
        let document = try await document(paper, year, party)
        guard let form = DocumentForms(document).form(format) else {
            throw .notFound(.reportPart(key: format.rawValue))
        }
        return try await press.file(of: form, named: "\(paper.name).\(format.rawValue)")
    }

    private func document(
        _ paper: Paper, _ year: PlanYear, _ party: ActingParty
    ) async throws(ServiceError) -> Document {
        switch paper {
        case .changes(let from, let to):
            let found = try await CompareVersions(context).run(from: from, to: to, year: year, as: party)
            return RedlineDocument(found.redline, from: found.from, to: found.to).document
        case .changesSince(let old, let from, let to):
            let found = try await CompareVersions(context)
                .run(from: PlanPoint(old, from), to: PlanPoint(year, to), as: party)
            return RedlineDocument(found.redline, from: found.from, to: found.to).document
        case .report: return ReportDocument(try await ShowReport(context).run(year: year, as: party).report).document
        case .equalityAssessment:
            let report = try await ShowReport(context).run(year: year, as: party).report
            guard let document = ReportDocument(report).equalityAssessment else {
                throw .notFound(.reportPart(key: paper.name))
            }
            return document
        }
    }
}
