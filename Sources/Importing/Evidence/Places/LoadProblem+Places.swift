import CommunitySafety

/// What can be wrong with files of places.
extension LoadProblem {
    static func noLookUp(_ file: String) -> LoadProblem {
        LoadProblem(
            "place.noColumns", .stops, file: file, message: "No column of codes can be told.",
            remedy: "Name the columns as the Office for National Statistics does: lsoa21_code, WD24CD, ltla24_name.")
    }

    static func noCode(_ file: String, row: Int) -> LoadProblem {
        LoadProblem(
            "place.noCode", .refuses, file: file, row: row, message: "The row has no code of a place.",
            remedy: "Give the nine characters of the official code, such as E07000111.")
    }

    static func unknownCode(_ file: String, row: Int, _ code: String) -> LoadProblem {
        LoadProblem(
            "place.unknownCode", .refuses, file: file, row: row, value: code,
            message: "This isn’t the code of a place of England or Wales that figures are counted for.",
            remedy: "Look whether a digit is missing; other geographies can’t be loaded.")
    }

    static func notJSON(_ file: String, at offset: Int, _ why: String) -> LoadProblem {
        LoadProblem(
            "place.notJSON", .stops, file: file, value: "byte \(offset)",
            message: "The file isn’t whole JSON: \(why) at byte \(offset).",
            remedy: "Download it again; it may have been cut off, or be a web page that says so.")
    }

    static func tooDeep(_ file: String) -> LoadProblem {
        LoadProblem(
            "place.tooDeep", .stops, file: file, message: "The file is nested deeper than any map is.",
            remedy: "Give a GeoJSON file with a list of features.")
    }

    static func topology(_ file: String) -> LoadProblem {
        LoadProblem(
            "place.topology", .stops, file: file, message: "This is TopoJSON, which isn’t read.",
            remedy: "Download the same boundaries as GeoJSON, or convert them (topo2geo, QGIS, mapshaper).")
    }

    static func notFeatures(_ file: String, _ type: String) -> LoadProblem {
        LoadProblem(
            "place.notFeatures", .stops, file: file, value: type,
            message: "This is JSON, but not a list of features of a map.",
            remedy: "Give GeoJSON whose type is FeatureCollection.")
    }

    static func noFeatures(_ file: String) -> LoadProblem {
        LoadProblem(
            "place.noFeatures", .stops, file: file, message: "The list of features is empty.",
            remedy: "Look whether the download was cut to an area that has none.")
    }

    static func projected(_ file: String, feature: Int, _ point: String) -> LoadProblem {
        LoadProblem(
            "place.projected", .stops, file: file, row: feature, value: point,
            message: "The coordinates are metres of a grid (British National Grid, by their size), not degrees.",
            remedy: "Download the boundaries in WGS 84 (EPSG:4326), or convert them.")
    }

    static func tooLarge(_ file: String, limit: Int) -> LoadProblem {
        LoadProblem(
            "place.tooLarge", .stops, file: file, message: "The file is larger than \(limit >> 20) MB.",
            remedy: "Load generalised boundaries, or one district at a time.")
    }

    static func feature(_ file: String, _ number: Int, _ fault: FeatureFault) -> LoadProblem {
        let (code, message, remedy) = fault.words
        return LoadProblem(
            code, .refuses, file: file, row: number, value: fault.value, message: message, remedy: remedy)
    }
}
