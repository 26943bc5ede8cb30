import CommunitySafety
import HTML

/// The figures of a measure as files, below its page.
struct MeasureFiles {
    let measure: Measure
    let place: Area

    var markup: Markup {
        pageSection("Take the figures along", id: "files") {
            p(.class("ww-body")) {
                "For all places: "
                for (index, form) in FigureFileForm.allCases.enumerated() {
                    index > 0 ? ", " : ""
                    link(form.words, to: .measureFile(measure.key, form))
                }
                ". For \(place.name) only: "
                a(.href(SiteURL.measureFile(measure.key, .table).address(asking: [("place", place.code)]))) { "CSV" }
                ". "
                link("What the files hold, and how to cite them", to: .openData)
                "."
            }
        }
    }
}
