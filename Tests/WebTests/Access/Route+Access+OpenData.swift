import CommunitySafety
import Web

/// Figures as files, and what programs ask for: there for everybody, and in it what each may see.
extension Route {
    func openDataRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .openData: [.open("/evidence/data")]
        case .dataPackage: [.ofReaders("/evidence/datapackage.zip")]
        case .measureFile:
            ["csv", "json", "geojson"].map { .ofReaders("/evidence/graffiti.council.\($0)") }
        case .areaFile: [.ofReaders("/areas/\(Planted.figured).csv")]
        case .api:
            ["measures", "figures", "areas", "boundaries", "sources"].map { .list("/api/v1/\($0)") }
                + ["measures/graffiti.council", "areas/\(Planted.figured)"].map { .ofReaders("/api/v1/\($0)") }
        default: []
        }
    }
}

extension AccessRow {
    /// What isn’t there for those who don’t read the partnership’s figures, as long as none are released.
    fileprivate static func ofReaders(_ path: String) -> AccessRow {
        AccessRow(
            path: path,
            get: cells { seat in
                switch seat {
                case .machine: .opens
                case .role(let role): Set<Role>.figureReaders.contains(role) ? .opens : .notFound
                case .publicSite, .stranger, .bearer, .demonstration: .notFound
                }
            }, post: cells { _ in .noVerb })
    }

    /// A list, which is empty for strangers; the public site has no services yet.
    fileprivate static func list(_ path: String) -> AccessRow {
        AccessRow(
            path: path, get: cells { $0 == .publicSite ? .notFound : .opens }, post: cells { _ in .noVerb })
    }
}

extension Planted {
    /// A place that holds figures.
    static let figured = "E05009991"
}
