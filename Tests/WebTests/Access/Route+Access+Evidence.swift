import CommunitySafety
import Web

/// Measures, sources, places, sets and notes: read by whoever works with the partnership's figures, kept by two of them.
extension Route {
    func evidenceRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .evidenceList:
            ["measures", "sources", "areas", "sets", "quality"].map {
                .closed("/evidence/\($0)", read: .figureReaders)
            }
        case .evidenceArea: [.figures("/areas/\(Planted.area)")]
        case .evidenceSource: [.figures("/evidence/sources/police-uk")]
        case .map: [.figures("/map")]
        case .mapAreas: [.figures("/map/areas.geojson")]
        case .places: [.figures("/areas")]
        case .evidenceForm:
            [
                ("measures", "new"), ("sources", "new"), ("sets", "new"), ("quality", "new"), ("areas", "new"),
                ("measures", "asb.police"),
            ]
            .map {
                .closed(
                    "/evidence/\($0.0)/\($0.1)/edit", whose: $0.0, read: .figureKeepers, write: .figureKeepers,
                    refused: Set<Role>.figureReaders.subtracting(.figureKeepers), form: [("do", "save")])
            }
        default: []
        }
    }
}

extension Set<Role> {
    static let figureReaders: Set<Role> = [
        .manager, .officer, .analyst, .partnerLead, .taskingPartner, .democraticServices,
    ]
    static let figureKeepers: Set<Role> = [.manager, .analyst]
}

extension Planted {
    /// A place on record.
    static let area = "E05009991"
}
