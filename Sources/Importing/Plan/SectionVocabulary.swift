import CommunitySafety

/// Headings of a plan's parts as data, in English and Welsh.
enum SectionVocabulary {
    /// What a heading opens; nil when the words are none that plans share.
    static func kind(of heading: String) -> PlanSection.Kind? {
        let title = HeadingText(heading).title
        let words = Wording.words(title.isEmpty ? heading : title)
        guard !words.isEmpty, words.count <= 14 else { return nil }
        return kinds.first(in: words) ?? exact[words.joined(separator: " ")]
            ?? (speaksOfSuccess(words) ? .successMeasures : nil)
    }

    /// "How shall we know?", "Judging whether it worked": the words in any order.
    private static func speaksOfSuccess(_ words: [String]) -> Bool {
        guard words.count <= 8 else { return false }
        if words.contains("how"), words.contains(where: ["know", "tell", "judge", "measured"].contains) { return true }
        return words.contains { ["success", "succeeding", "succeeded", "worked", "llwyddiant"].contains($0) }
            && words.contains {
                [
                    "judging", "judge", "measured", "measuring", "looks", "look", "means", "signs", "know", "tests",
                    "mesur",
                ]
                .contains($0)
            }
    }

    /// Whether a heading introduces the actions of the part in which it stands.
    static func opensActions(_ heading: String) -> Bool {
        let key = Wording.key(PriorityName.trimmed(heading))
        return [
            "actions", "action plan", "our actions", "what we will do", "what will we do", "what we are going to do",
            "key actions", "priority actions", "camau gweithredu", "cynllun gweithredu",
        ].contains(key)
    }

    /// Whether a heading stands over last year's actions rather than this plan's.
    static func looksBack(_ heading: String) -> Bool {
        !heading.isEmpty && backward.first(in: Wording.words(heading)) != nil
    }

    private static let backward = PhraseTable<Bool>([
        (
            true,
            [
                "last year", "previous year", "previous plan", "last plan", "past year", "we did", "we have done",
                "achieved",
                "achievements", "review of", "looking back", "completed", "delivered in", "y llynedd", "last 12 months",
                "progress against",
            ]
        )
    ])

    /// Whether a passage is the heading of the contents.
    static func isContents(_ passage: Passage) -> Bool {
        guard passage.words.contains(where: { ["contents", "cynnwys", "index"].contains($0) }) else { return false }
        let heading = passage.text
        return ["contents", "table of contents", "contents page", "cynnwys", "index"].contains(Wording.key(heading))
            || heading.split(separator: "/").contains { ["contents", "cynnwys"].contains(Wording.key(String($0))) }
    }

    private static let kinds = PhraseTable<PlanSection.Kind>([
        (
            .successMeasures,
            [
                "success measures", "success measure", "measures of success", "measuring success", "measure success",
                "performance measures",
                "performance indicators", "outcome measures", "how we will know", "how will we know", "key performance",
                "what success looks like", "measures of our success",
                "mesurau llwyddiant", "mesur llwyddiant", "measuring our success", "measuring progress",
                "how we ll know", "success criteria",
            ]
        ),
        (.termsOfReference, ["terms of reference", "cylch gorchwyl"]),
        (
            .members,
            [
                "members", "membership", "contact details", "who we are", "partner agencies", "our partners", "aelodau",
                "aelodaur", "aelodaeth", "partner contacts",
                "partnership contacts", "list of partners", "list of members", "member organisations", "pwy ydym ni",
                "partner bodies", "partner organisations", "organisations involved", "bodies involved",
                "who takes part", "who is involved", "signatories", "the organisations", "sefydliadau partner",
            ]
        ),
        (
            .priorities,
            [
                "our priorities", "priority issues", "priorities", "priority areas", "blaenoriaethau",
                "what matters most", "strategic priorities", "what comes first",
            ]
        ),
        (.funding, ["funding", "finance", "budget", "cyllid", "ariannu", "cyllideb"]),
        (.aims, ["aims", "vision", "nodau", "gweledigaeth", "our aim"]),
        (
            .narrative,
            [
                "introduction", "foreword", "background", "equalities", "equality", "governance", "glossary",
                "abbreviations", "appendix",
                "partnership structure", "structure and meetings", "executive summary", "cyflwyniad", "rhagair",
                "monitoring", "conclusion",
                "map of", "strategic assessment", "action plan", "cynllun gweithredu", "rhestr termau",
                "legal background",
            ]
        ),
    ])

    private static let exact: [String: PlanSection.Kind] = [
        "partners": .members, "the partnership": .members, "partneriaid": .members, "money": .funding,
        "arian": .funding,
        "resources": .funding, "spending": .funding, "contacts": .members, "partnership": .members,
        "partnership members": .members, "members and partners": .members, "measures": .successMeasures,
        "outcomes": .successMeasures,
        "objectives": .aims, "our objectives": .aims,
    ]
}
