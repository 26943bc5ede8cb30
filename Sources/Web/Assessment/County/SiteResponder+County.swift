import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// What the county folds into its agreement.
extension SiteResponder {
    /// For everybody, once it is agreed.
    func countyFile(_ year: PlanYear, _ format: CountyFormat, _ visit: Visit) async throws -> Response {
        let export = try await ExportForCounty(try services(for: visit)).run(year)
        let bytes =
            switch format {
            case .csv: export.csv
            case .json: try export.json()
            }
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = format.mediaType
        fields[.contentDisposition] = "attachment; filename=\"assessment-\(year.name)-for-county.\(format.rawValue)\""
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: bytes)))
    }
}
