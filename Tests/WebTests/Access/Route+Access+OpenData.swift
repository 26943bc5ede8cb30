import CommunitySafety
import Web

/// Figures as files, and what programs ask for: there for everybody, and in it what each may see.
extension Route {
    func openDataRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .openData: [.open("/evidence/data")]
        case .dataPackage: [.figures("/evidence/datapackage.zip")]
        case .measureFile:
            ["csv", "json", "geojson"].map { .figures("/evidence/graffiti.council.\($0)") }
        case .areaFile: [.figures("/areas/\(Planted.figured).csv")]
        case .api:
            ["measures", "figures", "areas", "boundaries", "sources"].map { .figures("/api/v1/\($0)") }
                + ["measures/graffiti.council", "areas/\(Planted.figured)"].map { .figures("/api/v1/\($0)") }
        default: []
        }
    }
}

extension Planted {
    /// A place that holds figures.
    static let figured = "E05009991"
}
