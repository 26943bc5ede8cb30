extension SiteURL {
    /// Data returns, links for them, and the log of activity.
    static func ofReturns(_ parts: [String]) -> SiteURL? {
        switch parts.first {
        case "r": ofReturnLink(parts)
        case "activity": ofActivity(parts)
        case "evidence" where parts.count > 1 && parts[1] == "returns": ofReturn(Array(parts.dropFirst(2)))
        default: nil
        }
    }

    private static func ofReturn(_ parts: [String]) -> SiteURL? {
        switch (parts.count, parts.first) {
        case (0, _): .returns
        case (1, "catalogue"): .returnCatalogue
        case (1, "ask"): .askForReturns
        case (1, "send"): .giveReturns
        case (2, "periods"): .returnPart(parts[1])
        case (2, "files"): .receivedFile(parts[1])
        case (2, _) where parts[1] == "edit": .returnForm(parts[0])
        default: nil
        }
    }

    private static func ofReturnLink(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 2: .requestedReturn(parts[1])
        case 3: .returnReceipt(parts[1], parts[2])
        default: nil
        }
    }

    private static func ofActivity(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 1: .activities
        case 2: parts[1] == "list.csv" ? .activityFile : .activityForm(parts[1])
        default: nil
        }
    }
}
