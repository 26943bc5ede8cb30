/// The words for months, seasons and stretches of time in English and Welsh, all in lower case.
enum CalendarTerms {
    /// Months by full name, usual abbreviation and Welsh name with its mutations. "hydref" is October and autumn: October wins.
    static let months: [String: Int] = [
        "january": 1, "jan": 1, "ionawr": 1, "february": 2, "feb": 2, "febuary": 2, "chwefror": 2,
        "march": 3, "mar": 3, "mawrth": 3, "fawrth": 3, "april": 4, "apr": 4, "ebrill": 4,
        "may": 5, "mai": 5, "fai": 5, "june": 6, "jun": 6, "mehefin": 6, "fehefin": 6,
        "july": 7, "jul": 7, "gorffennaf": 7, "orffennaf": 7, "august": 8, "aug": 8, "awst": 8,
        "september": 9, "sept": 9, "sep": 9, "medi": 9, "fedi": 9, "october": 10, "oct": 10, "hydref": 10,
        "november": 11, "nov": 11, "tachwedd": 11, "dachwedd": 11, "december": 12, "dec": 12,
        "rhagfyr": 12, "ragfyr": 12,
    ]

    /// Months that are common words too: without a year they count only where a date is expected.
    static let doubtfulMonths: Set<String> = ["may", "march", "mar", "mai", "sep", "jan", "dec", "apr", "jun", "fai"]

    /// First month of a season; it lasts three months.
    static let seasons: [String: Int] = [
        "spring": 3, "gwanwyn": 3, "summer": 6, "haf": 6, "autumn": 9, "winter": 12, "gaeaf": 12,
    ]

    /// Words that stand between the two ends of a period.
    static let untilWords: Set<String> = ["to", "until", "till", "through", "i", "hyd", "tan", "til"]

    /// Words that stand between the two ends only after "between", "during" or "from".
    static let andWords: Set<String> = ["and", "a", "ac", "&"]

    static let openingWords: Set<String> = ["between", "during", "from", "period", "of", "over", "rhwng", "o", "for"]

    static let smallNumbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18,
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    ]

    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "af", "ain", "eg", "fed"]
}
