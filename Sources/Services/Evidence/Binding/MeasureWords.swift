internal import CommunitySafety

/// The phrases by which texts speak of a measure, and who counts it.
struct MeasureWords {
    /// Whoever may be named as the one who counts. Raw values number them.
    enum Recorder: Int, CaseIterable {
        case police, council, county, housing, environmentalHealth, fire, tasking

        /// Whether a text means a measure of theirs without naming them.
        var goesWithoutSaying: Bool { self == .police || self == .council }

        /// As texts call them.
        var phrases: [String] {
            switch self {
            case .police: ["police", "constabulary", "police force"]
            case .council:
                ["council", "district council", "borough council", "city council", "local authority"]
            case .county: ["county council"]
            case .housing:
                [
                    "housing association", "housing provider", "registered provider", "social landlord", "landlord",
                    "registered social landlord",
                ]
            case .environmentalHealth:
                ["environmental health", "environmental protection", "environmental protection team"]
            case .tasking: ["daily tasking"]
            case .fire: ["fire and rescue", "fire service", "fire brigade"]
            }
        }
    }

    /// Phrases for one thing, each as good as the others.
    private static let synonyms: [[String]] = [
        ["anti-social behaviour", "asb", "antisocial behavior"],
        ["fly-tipping incidents", "fly-tipping", "fly-tips", "incidents of fly-tipping"],
        ["drugs", "drug offences", "drugs offences", "drug crime", "drug", "drug-related offences"],
        ["vehicle crime", "vehicle offences", "motor vehicle crime"],
        ["domestic abuse", "domestic violence and abuse"],
        ["stalking and harassment", "stalking or harassment", "harassment and stalking"],
        ["bicycle theft", "cycle theft", "bike theft", "theft of bicycles", "theft of pedal cycles"],
        ["theft from the person", "theft from a person"],
        ["shoplifting", "shop theft", "theft from shops"],
        ["possession of weapons", "weapons offences", "possession of a weapon"],
        ["violence and sexual offences"],
        ["criminal damage and arson"],
        [
            "acceptable behaviour agreements", "acceptable behaviour contracts",
            "acceptable behaviour agreement contracts",
        ],
        ["letters about a broken agreement", "breach letters", "acceptable behaviour agreement breach letters"],
        ["warning letters", "anti-social behaviour warning letters", "asb warning letters"],
        ["letters about nuisance vehicles", "vehicle warning letters", "asb vehicle warning letters"],
        ["matters handled by daily tasking", "daily tasking"],
        ["arrests that cctv helped to make", "cctv arrests"],
        ["referrals to the domestic abuse volunteer service", "davss referrals"],
        ["graffiti", "graffiti reports"],
    ]

    /// What a name says behind its subject, or as its last word, that texts leave out.
    private static let tails = [
        " recorded by", " reported to", ", recorded", ", reported", ", until", " sent", " made", " held", " given",
        " run", " published", " recorded", " reported",
    ]

    let phrases: [String]
    let recorder: Recorder?

    init(_ measure: Measure) {
        let name = measure.name.lowercased()
        let subject = Self.tails.reduce(name) { subject, tail in
            guard let found = subject.firstRange(of: tail) else { return subject }
            let isWhole = found.upperBound == subject.endIndex || tail.hasSuffix(" by") || tail.hasSuffix(" to")
            return isWhole || tail.hasPrefix(",") ? String(subject[..<found.lowerBound]) : subject
        }
        let group = Self.synonyms.first { $0.contains(subject) } ?? []
        let issue = measure.key == "asb.tasking" ? Self.synonyms[0] : []
        phrases = [name, subject].filter { !$0.isEmpty } + group.filter { $0 != subject } + issue
        recorder = Self.recorder(name) ?? Self.recorder(ofKey: measure.key)
    }

    private static func recorder(_ name: String) -> Recorder? {
        if name.contains("housing association") { return .housing }
        if name.contains("environmental health") { return .environmentalHealth }
        if name.contains("county council") { return .county }
        return name.contains("to the council") || name.contains("by the council")
            ? .council : name.contains("police") ? .police : nil
    }

    private static func recorder(ofKey key: String) -> Recorder? {
        switch key.split(separator: ".").last {
        case "police", "recorded": .police
        case "council": .council
        case "tasking": .tasking
        default: nil
        }
    }
}
