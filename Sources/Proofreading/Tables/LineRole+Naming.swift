/// How names tell roles, in English and Welsh.
extension LineRole {
    init(_ name: LineName) {
        self =
            Self.measured(name) ?? Self.compared(name) ?? Self.summed(name) ?? Self.spending(name) ?? Self.listed(name)
            ?? .plain
    }

    private static func measured(_ name: LineName) -> LineRole? {
        if !name.hasAny(["change", "difference", "movement", "newid"]),
            name.hasAny(["rank", "ranking", "ranked", "position", "safle", "league position"])
        {
            return .rank
        }
        if name.hasAny(["average", "averages", "mean", "avg", "median", "cyfartaledd", "ave"]) { return .average }
        if isRunning(name) { return .running }
        if name.hasAny([
            "unit cost", "cost per", "price", "cost each", "each", "per hour", "per session", "hourly", "unit price",
            "cost uned", "per unit", "per item", "per visit", "per month", "per week", "per place", "per person",
            "per head", "per day",
        ]) {
            return name.hasAny(["%"]) ? .share : .unitCost
        }
        return nil
    }

    private static func isRunning(_ name: LineName) -> Bool {
        name.hasAny([
            "year to date", "ytd", "cumulative", "running total", "to date", "cronnus", "cronnol", "cumul", "hyd yma",
            "hyd yn hyn", "so far",
        ])
    }

    private static func compared(_ name: LineName) -> LineRole? {
        let isPercent = name.hasAny(["%", "percent", "percentage", "per cent", "pc", "canran", "y cant"])
        let isChange =
            name.hasAny([
                "change", "changes", "difference", "diff", "increase", "decrease", "newid", "gwahaniaeth", "variation",
                "movement", "growth",
                "reduction", "+ -", "±", "rise", "fall", "increase decrease", "yoy", "year on year",
            ]) && !isGerund(name)
        if name.hasAny(["trend", "direction", "direction of travel", "tuedd", "cyfeiriad", "up down"]) && !isPercent {
            return .direction
        }
        if isChange { return isPercent ? .percentChange : .change }
        if name.hasAny([
            "rate", "rates", "per 1000", "per 10000", "per 100000", "per thousand", "per 100", "cyfradd", "fesul",
            "per",
        ]) {
            return isPercent ? .share : .rate
        }
        if isPercent || name.hasAny(["share", "proportion", "cyfran", "percentages", "shares"]) { return .share }
        return nil
    }

    /// "Reduction in calls", "Climate change": rows of things that happen, not of differences.
    private static func isGerund(_ name: LineName) -> Bool {
        name.hasAny([
            "climate change", "behaviour change", "change in behaviour", "change of", "fall prevention", "slip trip",
            "trips",
        ])
    }

    private static func summed(_ name: LineName) -> LineRole? {
        if isWithin(name) { return .within }
        let isEarlier = name.hasAny([
            "last year", "previous", "prior", "target", "expected", "forecast", "llynedd", "blaenorol", "same period",
            "comparison",
        ])
        if name.hasAny([
            "sub total", "subtotal", "sub - total", "sub totals", "h1", "h2", "half year", "half year 1", "half year 2",
            "first half", "second half", "hanner blwyddyn", "is gyfanswm", "is - gyfanswm", "isgyfanswm",
        ]) {
            return .subtotal
        }
        let hasTotal = name.hasAny([
            "total", "totals", "totalled", "cyfanswm", "cyfansymiau", "grand total", "sum", "swm", "gyfanswm", "in all",
            "altogether",
        ])
        if hasTotal { return isEarlier ? .level : .total(surety(name)) }
        return overall(name)
    }

    private static func overall(_ name: LineName) -> LineRole? {
        let plain: Set<String> = [
            "all", "overall", "pawb", "everyone", "combined", "both", "full year", "whole year", "all ages",
            "all wards", "all areas",
            "all people", "all persons", "all sources", "all types", "all groups", "all districts", "all partners",
            "in all", "y cyfan",
            "all ages pob oed", "pob oed", "all respondents", "all returns", "all months", "all quarters", "cyfan",
            "i gyd", "oll", "both sexes",
            "all households", "all categories", "all services", "all teams", "all sites", "all age groups",
            "all genders",
        ]
        let bare = name.words.joined(separator: " ")
        if plain.contains(bare) { return .total(.plain) }
        if ["gross", "year", "annual", "blwyddyn", "the year", "year end", "12 months", "week", "year full"].contains(
            bare)
        {
            return .total(.perhaps)
        }
        if name.has("other") { return nil }
        if name.starts("all") || name.starts("overall") || name.starts("pob") || name.starts("holl")
            || name.has("combined")
        {
            return .total(.perhaps)
        }
        return nil
    }

    private static let small: Set<String> = [
        "total", "totals", "grand", "cyfanswm", "gyfanswm", "cyfansymiau", "the", "for", "of", "number", "no", "year",
        "all", "in", "sum", "swm", "nifer", "terfynol",
        "£", "overall", "and", "a", "full", "annual", "wards", "areas", "sources", "districts", "mawr", "y", "blwyddyn",
        "£000", "000", "£m", "m", "k", "whole", "column",
        "row", "altogether", "n", "count", "counts", "months", "quarters", "quarter", "12", "four", "4", "period", "up",
        "net", "gross",
    ]

    private static func surety(_ name: LineName) -> Surety {
        let rest = name.words.filter { !small.contains($0) && $0.first?.isNumber != true && $0 != "-" }
        return rest.isEmpty ? .plain : .qualified
    }

    static func isWithin(_ name: LineName) -> Bool {
        if [
            "of which", "of whom", "of these", "of those", "including", "incl", "thereof", "o'r rhain", "gan gynnwys",
            "ohonynt", "of them", "o hynny", "which", "yn cynnwys", "including:",
        ]
        .contains(where: name.starts) {
            return true
        }
        return name.isIndented
            || name.hasAny([
                "of which", "of whom", "of these", "of those", "o'r rhain", "from above", "included above",
                "included in",
            ])
    }

    private static func spending(_ name: LineName) -> LineRole? {
        if name.hasAny([
            "remaining", "left", "balance", "unspent", "underspend", "overspend", "surplus", "deficit", "net",
            "variance", "gweddill", "remainder", "uncommitted",
            "carried forward", "carry forward", "under spend", "shortfall", "yn weddill", "available", "unallocated",
            "headroom", "over under", "under over", "closing", "vacant", "vacancies", "outstanding",
        ]) {
            return name.hasAny(["brought forward", "opening"]) ? .budget : .remainder
        }
        if name.hasAny([
            "target", "targets", "planned", "plan", "baseline", "targed", "expected", "forecast", "aim", "goal",
        ]) {
            return .target
        }
        if name.hasAny([
            "budget", "allocation", "allocated", "grant", "award", "awarded", "funding", "cyllideb", "income",
            "received", "incwm", "opening", "funds", "agreed", "approved", "new", "places", "pot", "fund",
        ]) {
            return .budget
        }
        if name.hasAny([
            "spent", "spend", "expenditure", "outturn", "actual", "paid", "used", "gwariant", "spending", "gwario",
            "gwariwyd", "committed", "closed", "filled", "costs", "payments", "wedi'i wario",
        ]) {
            return .spent
        }
        return nil
    }

    private static func listed(_ name: LineName) -> LineRole? {
        if name.hasAny([
            "population", "poblogaeth", "residents aged", "as at", "at end", "in post", "caseload", "at year end",
            "unique", "distinct", "different people", "end of quarter", "end of year", "at the end", "open cases",
            "cases open", "on the books", "fte",
        ]) {
            return .level
        }
        if name.hasAny([
            "ref", "reference", "id", "page", "tel", "telephone", "phone", "date", "email", "postcode", "mobile",
            "ffôn", "dyddiad", "tudalen", "extension", "ext", "when", "deadline", "due", "time",
            "version", "code", "row no", "item no", "action no", "no.", "line",
        ]) && !name.hasAny(["full time", "part time", "first time", "term time"])
            || ["no", "#", "item", "action", "rhif", "number"].contains(name.words.joined(separator: " "))
                && name.words.count == 1 && name.words.first != "number"
        {
            return .reference
        }
        if name.hasAny([
            "number", "quantity", "qty", "sessions", "hours", "nifer", "places", "units", "items", "meetings", "visits",
            "days", "weeks",
        ]) {
            return .quantity
        }
        return nil
    }
}
