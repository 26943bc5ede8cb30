import CommunitySafety

extension SiteURL {
    /// Figures and the tables that they come from.
    static func ofTables(_ parts: [String]) -> SiteURL? {
        guard parts.first == "evidence" else { return nil }
        switch parts.count {
        case 1: return .evidence
        case 2: return pagesOfEvidence[parts[1]] ?? (Measure.isKey(parts[1]) ? .measure(parts[1]) : nil)
        case 3 where parts[2] == "withheld" && Measure.isKey(parts[1]): return .withheld(parts[1])
        case 3 where parts[1] == "loads":
            if parts[2] == "new" { return .newLoad }
            return Int(parts[2]).flatMap { $0 > 0 && String($0) == parts[2] ? .evidenceLoad($0) : nil }
        case 4 where parts[1] == "loads" && parts[2] == "new": return .preparedLoad(parts[3])
        case 5 where parts[1] == "loads" && parts[2] == "new":
            switch parts[4] {
            case "map": return .loadMapping(parts[3])
            case "refused.csv": return .loadRefused(parts[3])
            default: return nil
            }
        default: return nil
        }
    }

    private static let pagesOfEvidence: [String: SiteURL] = [
        "loads": .evidenceLoads, "mappings": .tableMappings, "type": .typing,
        "compare": .compareFigures,
    ]
}
