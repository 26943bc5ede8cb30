/// How quoted figures read: the partnership's house style.
///
/// It changes words, never what they claim: what isn't sure stays marked as that in every style, and of reports it is always
/// said that more or less *was reported*. Figures that went out keep their words.
public struct FigureStyle: Sendable, Hashable {
    /// What can be chosen. Raw values are stable: they are kept.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case percentages, ranges, verdicts, rates, periods, numbers
    }

    /// What stands for a topic. Raw values are stable: they are kept.
    public enum Option: String, Sendable, Hashable, CaseIterable {
        /// "70%" or "70 per cent".
        case sign, perCent = "per-cent"
        /// "second lowest of 13 (likely between 1st and 4th)" or "among the lowest four of 13".
        case shown, left
        /// "90, up from 53 (a clear rise of 70%)" or "90, up from 53".
        case verdict, bare
        /// "3.42", three figures at most; "3"; "3.4"; "3.42".
        case figures, whole, one, two
        /// "October 2022 to September 2023" or "the year to September 2023".
        case months, yearTo = "year-to"
        /// "9" or "nine".
        case digits, inWords = "words"
    }

    private var chosen: [Topic: Option] = [:]

    public init() {}

    /// As it is kept; what isn't known counts as not chosen.
    public init(_ values: [String: String]) {
        for (topic, value) in values {
            guard let topic = Topic(rawValue: topic), let option = Option(rawValue: value) else { continue }
            self[topic] = option
        }
    }

    /// What was chosen otherwise than it is at first.
    public var values: [String: String] {
        Dictionary(uniqueKeysWithValues: chosen.map { ($0.key.rawValue, $0.value.rawValue) })
    }

    /// An option that isn't one of the topic's changes nothing.
    public subscript(topic: Topic) -> Option {
        get { chosen[topic] ?? topic.first }
        set {
            guard topic.options.contains(newValue) else { return }
            chosen[topic] = newValue == topic.first ? nil : newValue
        }
    }
}

extension FigureStyle.Topic {
    /// The options, that which holds at first before the others.
    public var options: [FigureStyle.Option] {
        switch self {
        case .percentages: [.sign, .perCent]
        case .ranges: [.shown, .left]
        case .verdicts: [.verdict, .bare]
        case .rates: [.figures, .whole, .one, .two]
        case .periods: [.months, .yearTo]
        case .numbers: [.digits, .inWords]
        }
    }

    fileprivate var first: FigureStyle.Option {
        switch self {
        case .percentages: .sign
        case .ranges: .shown
        case .verdicts: .verdict
        case .rates: .figures
        case .periods: .months
        case .numbers: .digits
        }
    }
}
