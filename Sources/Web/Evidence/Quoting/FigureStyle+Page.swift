import CommunitySafety

extension FigureStyle.Topic {
    var heading: String {
        switch self {
        case .percentages: "Percentages"
        case .ranges: "How sure a rank is"
        case .verdicts: "A clear change"
        case .rates: "Rates"
        case .periods: "Twelve months"
        case .numbers: "Small numbers"
        }
    }

    /// What holds whatever is chosen; nil for nothing.
    var hint: String? {
        switch self {
        case .percentages: "In sentences. Tables and charts keep the sign."
        case .ranges: "Without its range a rank that isn’t sure is given only as one of several, or not at all."
        case .verdicts:
            "Only what is clear can go without its verdict. “No clear change” always stands, and of reports it is always said that more, or less, was reported."
        case .rates: "A rate that would round to nothing is given as it is."
        case .periods: "Calendar years and financial years keep their names: 2022, 2022-23."
        case .numbers: "In sentences. Beside a number of ten or more, both stay in digits."
        }
    }
}

extension FigureStyle.Option {
    var words: String {
        switch self {
        case .sign: "With the sign"
        case .perCent: "In words"
        case .shown: "With the ranks that are likely"
        case .left: "Without them"
        case .verdict: "With what may be said of it"
        case .bare: "Without"
        case .figures: "To three figures"
        case .whole: "To whole numbers"
        case .one: "To one decimal"
        case .two: "To two decimals"
        case .months: "By their months"
        case .yearTo: "As the year to a month"
        case .digits: "In digits"
        case .inWords: "One to nine in words"
        }
    }

    /// A sentence that reads so.
    var example: String {
        switch self {
        case .sign: "Recorded graffiti rose by 70%."
        case .perCent: "Recorded graffiti rose by 70 per cent."
        case .shown: "Aldmere was second lowest of 13 in Merrowshire (likely between 1st and 4th)."
        case .left: "Aldmere was among the lowest four of 13 in Merrowshire."
        case .verdict: "The council cleared 90 tags, up from 53 (a clear rise of 70%)."
        case .bare: "The council cleared 90 tags, up from 53."
        case .figures: "That is 3.42 for every 1,000 people."
        case .whole: "That is 3 for every 1,000 people."
        case .one: "That is 3.4 for every 1,000 people."
        case .two: "That is 3.42 for every 1,000 people; in the county 20.83."
        case .months: "In October 2022 to September 2023 it was 90."
        case .yearTo: "In the year to September 2023 it was 90."
        case .digits: "There were 9, up from 4."
        case .inWords: "There were nine, up from four."
        }
    }
}
