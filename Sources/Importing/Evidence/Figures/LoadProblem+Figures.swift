import CommunitySafety

/// What can be wrong with published tables of figures.
extension LoadProblem {
    static func noPopulation(_ file: String) -> LoadProblem {
        LoadProblem(
            "population.noColumns", .stops, file: file,
            message: "No column of codes with one of people or households can be told.",
            remedy: "Name them as lsoa21_code or ltla21_code, and total_population or households.")
    }

    static func noYearOfPopulation(_ file: String) -> LoadProblem {
        LoadProblem(
            "population.noYear", .stops, file: file, message: "It isn’t known of which year the population is.",
            remedy: "Put mid2020 or census2021 into the file’s name, or give a column mid_year.")
    }

    static func noYear(_ file: String, row: Int, _ value: String) -> LoadProblem {
        LoadProblem(
            "figure.noYear", .refuses, file: file, row: row, value: value, message: "The year can’t be read.",
            remedy: "Give it as 2021, or 2021-22 for a financial year.")
    }

    static func noNumber(_ file: String, row: Int, _ value: String) -> LoadProblem {
        LoadProblem(
            "figure.noNumber", .refuses, file: file, row: row, value: value,
            message: "There is no number that counts something.", remedy: "Give a number from 0 upwards.")
    }

    static func agesDiffer(_ file: String, row: Int, total: Double, sum: Double) -> LoadProblem {
        LoadProblem(
            "population.agesDiffer", .warns, file: file, row: row,
            message:
                "The years of age add up to \(SheetCell.number(sum).text), and the total says \(SheetCell.number(total).text): the total was taken, the ages weren’t.",
            remedy: "Look which is right at the source.")
    }

    static func doubtfulBands(_ file: String) -> LoadProblem {
        LoadProblem(
            "population.doubtfulBands", .warns, file: file,
            message: "The bands of age don’t add up to the totals, so only the totals were taken.",
            remedy: "For ages, load a table by single year of age.")
    }

    static func noCrimeTable(_ file: String) -> LoadProblem {
        LoadProblem(
            "crime.noColumns", .stops, file: file,
            message:
                "No sheet has the Home Office’s columns: financial year, force or partnership, offence group, number of offences.",
            remedy: "Give the open data table itself, not the bulletin’s summary tables.")
    }

    static func unknownGroup(_ file: String, row: Int, _ group: String) -> LoadProblem {
        LoadProblem(
            "crime.unknownGroup", .refuses, file: file, row: row, value: group,
            message: "The offence group isn’t one of the Home Office’s.",
            remedy: "Look whether the columns are shifted.")
    }

    static func noQuarter(_ file: String, row: Int, _ value: String) -> LoadProblem {
        LoadProblem(
            "crime.noPeriod", .refuses, file: file, row: row, value: value,
            message: "The financial year or quarter can’t be read.",
            remedy: "Give the year as 2017/18 and the quarter as 1 to 4.")
    }

    static func noForce(_ file: String, row: Int) -> LoadProblem {
        LoadProblem(
            "crime.noForce", .refuses, file: file, row: row, message: "The row names no force and no partnership.",
            remedy: "Fill in Force_Name or CSP_Name.")
    }

    static func unassigned(_ file: String, _ name: String, _ offences: Int) -> LoadProblem {
        LoadProblem(
            "crime.unassigned", .warns, file: file, value: name,
            message: "\(GroupedDigits.text(offences)) offences stand under “\(name)”, in no partnership’s area.",
            remedy: "Partnerships of this force can’t be compared with each other then: keep a note on quality.")
    }

    static func noFlyTipping(_ file: String) -> LoadProblem {
        LoadProblem(
            "fly-tipping.noColumns", .stops, file: file,
            message: "No sheet has the columns Year, ONS Code and Total Incidents or Total Actions.",
            remedy: "Give Defra’s workbook as it is published.")
    }
}
