/// The words that proofreading knows and what each can do.
enum Lexicon {
    /// The classes of a word in lower case; empty for a word it doesn't know.
    static func classes(of word: String) -> WordClass { words[word] ?? [] }

    private static let words: [String: WordClass] = {
        var words: [String: WordClass] = [:]
        for (list, classes) in entries {
            for word in list.split(separator: " ") { words[String(word), default: []].formUnion(classes) }
        }
        return words
    }()

    private static let entries: [(String, WordClass)] = direction + time + grammar

    private static let direction: [(String, WordClass)] = [
        (
            "rose risen rising rises grew grown grows growing climbed climbs climbing jumped leapt leaped soared soaring "
                + "surged swelled swollen increased increases increasing mounted rocketed ballooned crept edged "
                + "shot gained spiked escalated multiplied inched ascended",
            [.up, .verb]
        ),
        (
            "rise increase growth jump leap surge gain upturn spike hike climb uplift upswing increment escalation uptick",
            [.up, .noun]
        ),
        (
            "increase rise grow climb jump swell surge gain soar leap rocket mount spike balloon escalate gaining jumping leaping soaring surging "
                + "spiking rocketing creeping inching", [.up, .verb]
        ),
        (
            "fell fallen falling falls dropped dropping drops decreased decreases decreasing declined declining declines reduced "
                + "reducing reduces shrank shrunk shrinking slid sliding slipped dipped plunged plummeted tumbled slumped sank "
                + "sunk dwindled eased lessened halving lowered slashed shed tailed diminished contracted receded curbed",
            [.down, .verb]
        ),
        (
            "fall drop decrease decline reduction cut dip slump slide tumble plunge downturn shrinkage contraction cutback "
                + "slip lowering loss decreases reductions falls",
            [.down, .noun]
        ),
        (
            "decrease fall drop decline reduce cut shrink slide plummet plunge tumble slump dwindle sink dip plummeting plunging tumbling "
                + "slumping dipping slipping dwindling sinking shedding easing", [.down, .verb]
        ),
        ("cut", [.down, .verb, .noun]),
        ("up higher more greater larger additional extra above bigger upwards upward longer", [.up, .comparative]),
        ("down lower fewer less smaller below under beneath downwards downward shorter", [.down, .comparative]),
        ("unchanged static stable steady flat constant identical", [.unchanged]),
        (
            "doubled doubling doubles double trebled trebling treble tripled tripling triple quadrupled quadruple halved halving "
                + "halves twice thrice twofold threefold fourfold fivefold sixfold tenfold quintupled",
            [.multiple]
        ),
    ]

    private static let time: [(String, WordClass)] = [
        (
            "january february march april may june july august september october november december jan feb mar apr jun jul aug "
                + "sep sept oct nov dec",
            [.month]
        ),
        ("monday tuesday wednesday thursday friday saturday sunday", [.weekday]),
        (
            "year years month months week weeks day days hour hours minute minutes quarter quarters decade decades night nights "
                + "evening evenings weekend weekends yr yrs hr hrs min mins term terms fortnight summer winter spring autumn "
                + "season period periods second seconds",
            [.timeUnit]
        ),
        ("previous preceding earlier prior before ago previously formerly originally initially", [.earlier]),
        ("now current currently latest this today presently", [.later]),
    ]

    private static let grammar: [(String, WordClass)] = [
        (
            "and but while whilst whereas although though yet where because since despite when after so however meanwhile",
            [.clauseOpener]
        ),
        ("this that it these which they those", [.anaphor, .function]),
        (
            "was were is are be been being has have had having will would could should may might can did does do stood stands "
                + "remained remains became came comes went goes gone come",
            [.auxiliary, .function]
        ),
        (
            "a an the of in on at to by for with from as or nor not no than its their his her our your my some any all each every "
                + "both only just there here then also again still even almost nearly about around over under into onto upon within "
                + "between across through during until till per against versus compared comparison he she we you i who whom whose "
                + "what how if such other another more most many much very too up down out off them us him same own total totals "
                + "overall altogether further once well back like unlike rather quite set put together",
            [.function]
        ),
        (
            "offence offences crime crimes incident incidents case cases report reports number numbers figure figures count counts "
                + "total totals tally volume level levels rate rates call calls people person persons thing things record records "
                + "recorded reported logged registered received noted residents resident one ones others occasion occasions amount sum "
                + "police brigade service team unit trust force forces officers officer council partnership county district borough area areas region shire city town "
                + "statistics data year-on-year change overall result results times time local locally entire whole "
                + "annual annually yearly monthly quarterly grand actual target budget baseline base "
                + "average mean value percentage proportion share cent per percent",
            [.generic]
        ),
        (
            "section page pages paragraph para chapter appendix annex table figure fig ward tier category grade phase step article "
                + "schedule regulation regulations form band zone item minute rule objective priority option action ref reference "
                + "number no part junction route platform channel clause note footnote version volume issue room unit block plot lot "
                + "question principle standard stage recommendation sections paras chapters clauses articles actions priorities "
                + "objectives recommendations adran tudalen",
            [.referenceWord]
        ),
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen zero none",
            [.numberWord]
        ),
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", [.ordinal]),
    ]
}
