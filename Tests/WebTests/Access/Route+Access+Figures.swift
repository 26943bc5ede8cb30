import CommunitySafety
import Web

/// Figures, loads, and the tables that they come from.
extension Route {
    func figureRows(_ planted: Planted) -> [AccessRow] {
        let loaders: Set<Role> = [.manager, .officer, .analyst]
        return switch self {
        case .evidence:
            [.figures("/evidence")]
        case .evidenceLoads: [.closed("/evidence/loads", read: loaders, write: loaders, form: [("undo", "none")])]
        case .newLoad: [.closed("/evidence/loads/new", read: loaders, write: loaders, form: [("pasted", "")])]
        case .preparedLoad:
            [
                .closed(
                    "/evidence/loads/new/\(planted.table)", read: loaders, write: loaders,
                    form: [("do", "settle"), ("version", "1"), ("words", "Nowhere"), ("stands-for", "")]),
                .closed(
                    "/evidence/loads/new/\(planted.published)", what: "an office’s file", read: loaders, write: loaders,
                    form: [("do", "accept"), ("version", "0")]),
            ]
        case .loadMapping:
            [
                .closed(
                    "/evidence/loads/new/\(planted.table)/map", read: loaders, write: loaders,
                    form: [("do", "go"), ("version", "1"), ("first", "")])
            ]
        case .loadRefused:
            [
                .closed("/evidence/loads/new/\(planted.table)/refused.csv", read: loaders),
                .closed(
                    "/evidence/loads/new/\(planted.published)/refused.csv", what: "an office’s file", read: loaders),
            ]
        case .evidenceLoad: [.closed("/evidence/loads/\(planted.load)", read: loaders, write: loaders)]
        case .tableMappings:
            [
                .closed(
                    "/evidence/mappings", read: loaders, write: loaders,
                    form: [("do", "none")])
            ]
        case .typing: [.closed("/evidence/type", read: loaders, write: loaders, form: [("do", "keep")])]
        case .compareFigures: [.figures("/evidence/compare")]
        case .measure: [.figures("/evidence/graffiti.council")]
        case .withheld:
            [
                .closed(
                    "/evidence/graffiti.council/withheld", read: .figureReaders, write: [.manager],
                    form: [("do", "override"), ("cell", ""), ("reason", "")])
            ]
        case .figureStyle:
            [
                .closed(
                    "/settings/figures", read: .figureReaders, write: [.manager],
                    form: [("do", "save"), ("seen", "0"), ("percentages", "sign")])
            ]
        default: []
        }
    }
}
