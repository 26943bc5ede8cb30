import CommunitySafety
import Web

/// What agencies owe and send, and what was done: of the partner lead's own agency and of another.
extension Route {
    func returnRows(_ planted: Planted) -> [AccessRow] {
        let returns = planted.returns
        return switch self {
        case .returns:
            [
                .closed(
                    "/evidence/returns", read: .figureReaders, write: .figureKeepers,
                    form: [("do", "restore \(returns.removed)")])
            ]
        case .returnCatalogue:
            [
                .closed(
                    "/evidence/returns/catalogue", read: .figureKeepers, write: .figureKeepers, form: [("do", "switch")]
                )
            ]
        case .returnForm:
            [
                .closed(
                    "/evidence/returns/new/edit", read: .figureKeepers, write: .figureKeepers,
                    form: [("do", "save"), ("rhythm", "once")])
            ]
        case .returnPart: partRows(returns)
        case .askForReturns: [.closed("/evidence/returns/ask", read: .makers, write: .makers, form: [("do", "ask")])]
        case .giveReturns: giveRows(returns)
        case .receivedFile: fileRows(returns)
        case .requestedReturn, .returnReceipt: requestRows(returns)
        case .activities, .activityForm, .activityFile: activityRows(returns)
        default: []
        }
    }

    private func partRows(_ returns: PlantedReturns) -> [AccessRow] {
        let others = Set<Role>.figureReaders.subtracting([.partnerLead, .taskingPartner])
        return [
            .closed(
                "/evidence/returns/periods/\(returns.parts[0])", whose: "own agency", read: .figureReaders,
                write: Set<Role>.loaders.union([.partnerLead]), form: [("do", "nothing")]),
            .closed(
                "/evidence/returns/periods/\(returns.parts[1])", whose: "another agency", read: others,
                write: .loaders, form: [("do", "nothing")]),
        ]
    }

    private func giveRows(_ returns: PlantedReturns) -> [AccessRow] {
        let givers = Set<Role>.loaders.union([.partnerLead])
        func row(_ index: Int, _ whose: String) -> AccessRow {
            .closed(
                "/evidence/returns/send", what: whose, read: givers, write: givers,
                form: [("do", "send"), ("parts", returns.parts[index]), ("pasted", "a,b")])
        }
        var other = row(1, "another agency")
        other.post[.role(.partnerLead)] = .notFound
        return [row(0, "own agency"), other]
    }

    private func fileRows(_ returns: PlantedReturns) -> [AccessRow] {
        let path = "/evidence/returns/files/"
        return [
            .closed(
                path + returns.files[0], whose: "own agency", read: Set<Role>.loaders.union([.partnerLead]),
                write: .loaders, form: [("do", "loaded")]),
            .closed(
                path + returns.files[1], whose: "another agency", read: .loaders, write: .loaders,
                form: [("do", "loaded")]),
        ]
    }

    /// The link is the right, whoever opens it; on the public site there are none.
    private func requestRows(_ returns: PlantedReturns) -> [AccessRow] {
        guard self == .returnReceipt else {
            return [
                .link(returns.link, "link for a return"),
                .link(returns.revoked, "revoked", get: .gone, post: .gone),
                .link(returns.link + "x", "made up", get: .notFound, post: .notFound),
            ]
        }
        func receipt(_ path: String, _ which: String, _ answer: ExpectedAnswer, _ shows: Set<Secret> = []) -> AccessRow
        {
            AccessRow(
                path: path, whose: which, hasToken: false, shows: shows,
                get: AccessRow.cells { $0 == .publicSite ? .notFound : answer },
                post: AccessRow.cells { _ in .noVerb })
        }
        return [
            receipt("\(returns.link)/\(returns.reference)", "sent with this link", .opens, [.given]),
            receipt("\(returns.link)/R-2024-0002", "another agency’s file", .notFound),
            receipt("\(returns.revoked)/\(returns.reference)", "revoked", .gone),
        ]
    }

    private func activityRows(_ returns: PlantedReturns) -> [AccessRow] {
        let loggers = Set<Role>.makers.union([.partnerLead, .taskingPartner])
        switch self {
        case .activities:
            return [
                .closed(
                    "/activity", read: .figureReaders, write: loggers,
                    form: [("do", "restore \(returns.removedActivity)")])
            ]
        case .activityFile: return [.closed("/activity/list.csv", read: .figureReaders)]
        default:
            let form = [("do", "save"), ("kind", "event"), ("version", "0")]
            return [
                .closed(
                    "/activity/\(returns.activities[0])", whose: "own agency", read: loggers, write: loggers,
                    form: form),
                .closed(
                    "/activity/\(returns.activities[1])", whose: "another agency", read: .makers, write: .makers,
                    refused: [.partnerLead, .taskingPartner], form: form),
            ]
        }
    }
}

extension Set<Role> {
    /// Who takes figures in, and who says what is owed.
    fileprivate static let loaders: Set<Role> = [.manager, .officer, .analyst]
}
