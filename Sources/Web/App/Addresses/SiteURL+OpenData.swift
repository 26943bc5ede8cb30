import CommunitySafety

extension SiteURL {
    /// Figures as files, and the interface for programs.
    static func ofOpenData(_ parts: [String]) -> SiteURL? {
        switch (parts.first, parts.count) {
        case ("api", 2...) where parts[1] == "v1": ApiAddress(parts: Array(parts.dropFirst(2))).map(SiteURL.api)
        case ("evidence", 2) where parts[1] == "data": .openData
        case ("evidence", 2) where parts[1] == "datapackage.zip": .dataPackage
        case ("evidence", 2):
            file(parts[1]).flatMap { Measure.isKey($0.name) ? .measureFile($0.name, $0.form) : nil }
        case ("areas", 2): file(parts[1]).flatMap { $0.form == .table ? .areaFile($0.name) : nil }
        default: nil
        }
    }

    private static func file(_ name: String) -> (name: String, form: FigureFileForm)? {
        FigureFileForm.allCases.first { name.hasSuffix(".\($0.rawValue)") }.flatMap { form in
            let stem = String(name.dropLast(form.rawValue.count + 1))
            return stem.isEmpty || stem.utf8.count > 80 ? nil : (stem, form)
        }
    }
}

/// The forms in which the figures of a measure can be had. Raw values end the names of files.
package enum FigureFileForm: String, Sendable, Hashable, CaseIterable {
    case table = "csv"
    case json
    case features = "geojson"

    var mediaType: String {
        switch self {
        case .table: "text/csv; charset=utf-8; header=present"
        case .json: "application/json"
        case .features: "application/geo+json"
        }
    }
}
