package import CommunitySafety
internal import Documents
internal import Storage

/// A return to a funder as a document, on its page and as a file, made from the records when asked for.
package struct RenderReturn: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What a page of it needs: the award, the return and the partnership's name. Those inside; throws `notPermitted`, `notFound`.
    package struct Sight: Sendable {
        package let report: FundingReport
        package let publisher: String
    }

    package func sight(_ award: String, _ kind: FundingReturn, as party: ActingParty) async throws(ServiceError)
        -> Sight
    {
        let sight = try await ShowMoney(context).inside(award, as: party)
        let name = try await context.read { try $0.partnership()?.partnership.name }
        return Sight(report: FundingReport(sight, kind), publisher: name ?? "")
    }

    /// Throws as `sight`, and `unavailable` when the format's converter is missing or fails.
    package func run(
        _ file: ReturnFile, press: EditionPress, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        let sight = try await sight(file.award, file.kind, as: party)
        let document = FundingReportDocument(sight.report, publisher: sight.publisher).document
        guard let form = DocumentForms(document).form(file.format) else { return sight.report.csv }
        return try await press.file(of: form, named: file.savedName)
    }
}
