internal import CommunitySafety
internal import Proofreading

/// What can be wrong with files of data.police.uk.
extension LoadProblem {
    static func empty(_ file: String) -> LoadProblem {
        LoadProblem(
            "street.empty", .stops, file: file, message: "The file is empty.",
            remedy: "Download it again; it may not have arrived whole.")
    }

    static func binary(_ file: String, row: Int?) -> LoadProblem {
        LoadProblem(
            "street.binary", .stops, file: file, row: row, message: "The file holds bytes that no text has.",
            remedy: "Give the CSV as data.police.uk publishes it; a workbook must be saved as CSV first.")
    }

    static func noColumns(_ file: String, _ names: [String], heading: String) -> LoadProblem {
        LoadProblem(
            "street.noColumn", .stops, file: file, row: 1, column: names.joined(separator: ", "), value: heading,
            message: "The first row has no column \(names.map { "“\($0)”" }.joined(separator: ", ")).",
            remedy: "Give a street-level file of data.police.uk with its first row, or name what it is with --as.")
    }

    static func unclosed(_ file: String, row: Int) -> LoadProblem {
        LoadProblem(
            "street.unclosed", .stops, file: file, row: row,
            message: "A quotation mark is opened and never closed, so the end of the file can’t be read.",
            remedy: "Download the file again; it was cut off or edited.")
    }

    static func noRows(_ file: String) -> LoadProblem {
        LoadProblem(
            "street.noRows", .warns, file: file, message: "The file has a first row and no records.",
            remedy: "Look whether the force published that month; nothing is counted for it.")
    }

    static func noLSOA(_ file: String) -> LoadProblem {
        LoadProblem(
            "street.noLSOA", .warns, file: file, column: "LSOA code",
            message: "The file is from before small areas were published.",
            remedy: "Its records are put in wards and districts by their points alone, once boundaries are loaded.")
    }

    static func fields(_ file: String, row: Int, _ count: Int, wanted: Int) -> LoadProblem {
        LoadProblem(
            "street.fields", .refuses, file: file, row: row, value: String(count),
            message: "The row has \(count) fields where the first has \(wanted).",
            remedy: "Look for a stray comma or quotation mark in it.")
    }

    static func month(_ file: String, row: Int, _ value: String) -> LoadProblem {
        LoadProblem(
            "street.month", .refuses, file: file, row: row, column: "Month", value: value,
            message: "This isn’t a month.", remedy: "Write a year and a month, such as 2022-03.")
    }

    static func force(_ file: String, row: Int) -> LoadProblem {
        LoadProblem(
            "street.force", .refuses, file: file, row: row, column: "Reported by", message: "No force is named.",
            remedy: "Write the force’s name, such as Kent Police.")
    }

    static func type(_ file: String, row: Int) -> LoadProblem {
        LoadProblem(
            "street.type", .refuses, file: file, row: row, column: "Crime type", message: "No crime type is named.",
            remedy: "Write one of those that data.police.uk publishes.")
    }

    static func coordinates(_ file: String, row: Int, _ value: String, _ fault: StreetCoordinates.Fault) -> LoadProblem
    {
        let message =
            switch fault {
            case .unreadable: "These aren’t coordinates in degrees."
            case .elsewhere: "This point isn’t in the United Kingdom."
            case .exchanged: "Longitude and latitude are exchanged."
            }
        return LoadProblem(
            "street.coordinates", .warns, file: file, row: row, column: "Longitude, Latitude", value: value,
            message: message, remedy: "The record is kept without its point; its small area gives the ward.")
    }

    static func unknownType(_ file: String, _ name: String, count: Int) -> LoadProblem {
        LoadProblem(
            "street.unknownType", .warns, file: file, column: "Crime type", value: name,
            message: "\(count) records are of a type that isn’t known.",
            remedy: "They are kept, and counted in no measure.")
    }

    static func olderGroups(_ file: String, first: String, count: Int) -> LoadProblem {
        LoadProblem(
            "street.olderGroups", .warns, file: file, column: "Crime type", value: first,
            message:
                "\(count == 1 ? "A month is" : "\(count) months are") from before May 2013, when the groups of crime were others.",
            remedy:
                "Violent crime, and public disorder and weapons, are measures of their own. Keep the notes on quality that are suggested, so that other groups aren’t compared across the change."
        )
    }

    static func manyWords(_ file: String, row: Int, column: String) -> LoadProblem {
        LoadProblem(
            "street.manyWords", .stops, file: file, row: row, column: column,
            message: "The column has more different words than any file of data.police.uk.",
            remedy: "Look whether the columns are shifted.")
    }

    static func encoding(_ file: String, row: Int, _ value: String) -> LoadProblem {
        LoadProblem(
            "street.encoding", .warns, file: file, row: row, value: value,
            message: "The file isn’t in UTF-8; it was read as Windows’ Western European text.",
            remedy: "Look whether names of places are right.")
    }

    static func sameTwice(_ file: String, _ month: StreetMonth, first: String) -> LoadProblem {
        LoadProblem(
            "street.copy", .warns, file: file, value: month.words,
            message: "\(month.words) is in \(first) too, record for record.", remedy: "It is counted once.")
    }

    static func monthTwice(_ file: String, _ month: StreetMonth, first: String) -> LoadProblem {
        LoadProblem(
            "street.monthTwice", .stops, file: file, value: month.words,
            message: "\(month.words) is in \(first) too, with other records.",
            remedy: "Give one file for each month of a force; a month that is loaded replaces what was there.")
    }

    static func leftOut(_ file: String, _ kind: StreetColumns.Kind) -> LoadProblem {
        let what =
            switch kind {
            case .outcomes: "It lists outcomes, which aren’t loaded."
            case .stopAndSearch: "It lists stops and searches, which aren’t loaded."
            case .street, .other: "It isn’t a street-level file."
            }
        return LoadProblem(
            "street.leftOut", .warns, file: file, message: what, remedy: "It is left out; the other files are read.")
    }

    static func nothing(_ file: String) -> LoadProblem {
        LoadProblem(
            "street.nothing", .stops, file: file, message: "There is no street-level file of data.police.uk in it.",
            remedy: "Name files such as 2022-03-kent-street.csv, or the archive that data.police.uk makes.")
    }

    static func archive(_ file: String, _ message: String, _ remedy: String) -> LoadProblem {
        LoadProblem("street.archive", .stops, file: file, message: message, remedy: remedy)
    }

    static func more(_ count: Int, like first: LoadProblem) -> LoadProblem {
        LoadProblem(
            first.code, .warns, file: first.file, column: first.column, value: first.value,
            message: "There are \(count) more of these: \(first.message)", remedy: first.remedy)
    }
}

extension StreetMonth {
    /// "Kent Police, 2022-03".
    var words: String { "\(force), \(period.from.iso.prefix(7))" }
}
