import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Figures as files, and the page that tells what there is.
extension SiteResponder {
    func openData(_ visit: Visit) async throws -> Response {
        let measures = try await desk.asyncMap {
            try await ReadOpenData($0).measures(.init(limit: 1_000), as: visit.visitor.party).items
        }
        return sent(
            OpenDataPage(
                measures: measures ?? [], partnership: visit.frame.partnership.name, visitor: visit.visitor), visit)
    }

    func measureFile(_ key: String, _ form: FigureFileForm, _ visit: Visit) async throws -> Response {
        let choice = ExportMeasure.Choice(
            measure: key, place: visit.query["place"] ?? "", period: visit.query["period"] ?? "")
        let export = ExportMeasure(try services(for: visit))
        let party = visit.visitor.party
        return try await given("\(key).\(form.rawValue)", form.mediaType, visit) {
            switch form {
            case .table: try await export.table(choice, as: party)
            case .json: try await export.json(choice, as: party)
            case .features: try await export.features(choice, as: party)
            }
        }
    }

    func areaFile(_ code: String, _ visit: Visit) async throws -> Response {
        let export = ExportArea(try services(for: visit))
        return try await given("\(code).csv", FigureFileForm.table.mediaType, visit) {
            try await export.table(code, as: visit.visitor.party)
        }
    }

    func dataPackage(_ visit: Visit) async throws -> Response {
        let export = ExportPackage(try services(for: visit))
        let party = visit.visitor.party
        let name = party == .public ? "datapackage.zip" : "datapackage-not-for-publication.zip"
        return try await given(name, "application/zip", visit) { try await export.run(as: party) }
    }

    /// A file made for the request: not too many at a time, nor too many for one address.
    private func given(
        _ name: String, _ mediaType: String, _ visit: Visit, _ make: () async throws -> [UInt8]
    ) async throws -> Response {
        if let seconds = meter.wait(for: visit.client.address) { throw Refusal.tooOften(seconds: seconds) }
        guard let pass = exports.enter() else { throw Refusal.busy }
        defer { pass.leave() }
        let bytes = try await make()
        var fields = apiFields(visit)
        let safe = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        fields[.contentDisposition] = "attachment; filename=\"\(safe)\""
        return varied(StoredBody(bytes, type: mediaType, headers: fields, effort: .quick), visit.request)
    }
}

extension Optional where Wrapped: Sendable {
    /// What the work makes of it; nil of nothing.
    fileprivate func asyncMap<Value>(_ work: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await work(self)
    }
}
