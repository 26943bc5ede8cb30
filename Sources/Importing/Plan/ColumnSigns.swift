/// Column headings as data, compared without case, punctuation and "the".
enum ColumnSigns {
    /// Whole headings, the surest first.
    static let whole: [(ColumnRole, Double, [String])] = [
        (
            .reference, 1,
            [
                "ref", "reference", "ref no", "reference no", "reference number", "ref number", "action no",
                "action ref",
                "action number", "action reference", "number", "no", "id", "item", "item no", "action id", "cyf",
                "cyfeirnod", "rhif",
            ]
        ),
        (
            .action, 1,
            [
                "action", "actions", "priority action", "priority actions", "key action", "key actions", "activity",
                "activities",
                "what we will do", "what will we do", "what are we going to do", "what we are going to do",
                "cam gweithredu", "camau gweithredu",
                "gweithredu", "gweithred", "gweithredoedd", "yr hyn byddwn yn ei wneud", "hyn byddwn yn ei wneud",
                "beth fyddwn ni n ei wneud",
                "action required", "actions required", "action to be taken", "actions to be taken", "proposed action",
                "planned action", "planned actions", "specific action", "agreed action", "action description",
                "what will be done",
            ]
        ),
        (
            .action, 0.8,
            [
                "task", "tasks", "what", "we will", "intervention", "interventions", "initiative", "initiatives",
                "commitment", "commitments",
                "deliverable", "deliverables", "project", "projects", "what needs to be done", "how we will do it",
                "how will we do it",
                "how we will do this", "tasg", "tasgau", "beth", "gweithgaredd", "work", "project activity",
                "our commitment",
            ]
        ),
        (.action, 0.6, ["objective", "objectives", "amcan", "milestone", "milestones", "how", "step", "steps", "sut"]),
        (.action, 0.5, ["description", "detail", "details"]),
        (
            .lead, 1,
            [
                "lead", "leads", "lead agency", "lead agencies", "lead organisation", "lead organisations",
                "lead partner", "lead partners",
                "lead body", "by whom", "owner", "action owner", "led by", "who leads", "who will lead", "arweinydd",
                "asiantaeth arweiniol",
                "corff arweiniol", "partner arweiniol", "gan bwy", "arwain", "who is responsible", "who will do it",
                "responsible",
                "responsibility", "responsible agency", "responsible body", "responsible partner",
                "responsible organisation", "cyfrifol",
                "cyfrifoldeb", "pwy sy n arwain", "who will lead it",
            ]
        ),
        (
            .lead, 0.9,
            [
                "lead officer", "responsible officer", "responsible person", "lead person", "swyddog arweiniol", "who",
                "pwy", "delivery lead",
            ]
        ),
        (.lead, 0.4, ["agency", "agencies", "organisation", "organisations", "officer", "delivered by", "asiantaeth"]),
        (
            .partners, 1,
            [
                "other partners", "partners", "partner", "partner agencies", "supporting partners",
                "supporting agencies", "support",
                "supported by", "supporting", "with whom", "other agencies", "partneriaid", "partneriaid eraill",
                "gyda phwy", "cefnogir gan",
                "supporting organisations", "support agencies", "other partners involved", "working with", "who else",
                "also involved",
                "key partners", "delivery partners", "contributors", "helped by", "in partnership with", "with", "gyda",
                "together with", "along with", "alongside", "assisted by", "help from", "who helps", "who will help",
                "who supports", "helpers", "backed by", "others involved", "joint with",
            ]
        ),
        (
            .byWhen, 1,
            [
                "by when", "timescale", "timescales", "time scale", "timeframe", "time frame", "completion date",
                "complete by", "target date",
                "deadline", "when", "due", "due date", "due by", "end date", "erbyn pryd", "amserlen",
                "dyddiad cwblhau", "dyddiad targed",
                "terfyn amser", "pryd", "to be completed by", "completed by", "done by", "to be done by",
                "delivery date", "completion", "finish date", "by", "when by", "dyddiad cau",
            ]
        ),
        (.byWhen, 0.7, ["date", "dyddiad", "timing", "timeline", "dates", "quarter"]),
        (.byWhen, 0.3, ["start date", "review date", "start"]),
        (
            .priority, 1,
            [
                "priority", "priority area", "priorities", "strategic priority", "theme", "priority theme",
                "blaenoriaeth", "blaenoriaethau",
                "thema", "themes", "csp priority", "partnership priority", "priority issue", "area",
            ]
        ),
        (
            .measure, 1,
            [
                "measure", "measures", "success measure", "success measures", "measure of success",
                "measures of success", "indicator", "indicators",
                "performance measure", "performance indicator", "kpi", "kpis", "how we will know", "how will we know",
                "how we ll know", "how well know",
                "success criteria", "what success looks like", "what will success look like", "mesur", "mesurau",
                "mesur llwyddiant",
                "mesurau llwyddiant", "dangosydd", "what we will measure", "how we will measure success",
                "how will we measure success",
            ]
        ),
        (
            .measure, 0.8,
            [
                "outcome", "outcomes", "output", "outputs", "expected outcome", "intended outcome", "desired outcome",
                "canlyniad",
                "canlyniadau", "evidence of success", "difference it will make", "impact", "result",
                "expected outcomes",
            ]
        ),
        (
            .baseline, 1,
            [
                "baseline", "base line", "current", "current position", "starting point", "llinell sylfaen",
                "latest figure",
            ]
        ),
        (.target, 1, ["target", "targets", "targed", "ambition", "goal"]),
        (.rank, 1, ["rank", "ranking", "position", "safle"]),
        (
            .name, 1,
            [
                "member", "members", "member organisation", "partner organisation", "body", "name", "enw", "aelod",
                "sefydliad", "agency name",
            ]
        ),
        (.name, 0.5, ["organisation", "agency", "asiantaeth", "group"]),
        (
            .shortName, 1,
            [
                "abbreviation", "abbreviations", "abbreviated", "short name", "short form", "short", "acronym",
                "initials", "known as", "also known as", "called here", "in this plan", "shown as", "talfyriad",
                "byrfodd", "byrfoddau", "enw byr",
            ]
        ),
        (.role, 1, ["role", "statutory", "type", "kind", "legal role", "rol", "status"]),
    ]

    /// Words within longer headings, in the order in which they decide.
    static let contained: [(ColumnRole, Double, [String])] = [
        (.risk, 1, ["risk", "risks", "likelihood", "mitigation", "risg", "hazard"]),
        (
            .remark, 0.9,
            [
                "progress", "update", "updates", "rag", "brag", "comment", "comments", "notes", "cynnydd", "updated",
                "resources", "resource",
            ]
        ),
        (
            .amount, 0.9,
            [
                "cost", "costs", "amount", "budget", "spend", "grant", "funding", "value", "cyllideb", "cost",
                "allocation",
            ]
        ),
        (
            .contact, 0.9,
            [
                "contact", "contacts", "telephone", "phone", "tel", "email", "mail", "address", "website", "web",
                "ffon", "ebost", "cyfeiriad", "cyswllt",
            ]
        ),
        (.baseline, 0.8, ["baseline", "sylfaen"]),
        (.byWhen, 0.2, ["start date", "review date", "date of review"]),
        (
            .byWhen, 0.8,
            [
                "by when", "timescale", "timescales", "deadline", "erbyn", "due", "target date", "completion date",
                "end date", "date", "when", "timeframe",
            ]
        ),
        (.reference, 0.8, ["ref", "reference", "cyf"]),
        (
            .lead, 0.8,
            [
                "lead", "leads", "leading", "responsible", "responsibility", "owner", "whom", "arweinydd", "arweiniol",
                "accountable",
            ]
        ),
        (
            .partners, 0.7,
            ["partners", "partner", "supporting", "supported", "support", "partneriaid", "cefnogi", "else", "involved"]
        ),
        (
            .measure, 0.7,
            [
                "measure", "measures", "success", "indicator", "indicators", "know", "outcome", "outcomes", "outputs",
                "mesur", "llwyddiant",
            ]
        ),
        (.target, 0.7, ["target", "targed"]),
        (.action, 0.7, ["action", "actions", "activity", "activities", "will do", "gweithredu", "task"]),
        (.priority, 0.6, ["priority", "theme", "blaenoriaeth"]),
        (.role, 0.6, ["role", "representative", "statutory"]),
        (.name, 0.4, ["organisation", "agency", "member"]),
    ]
}
