import CommunitySafety
import HTML
import Services

/// Tells what figures can be taken along, in which forms, under which licence, and how to cite them.
struct OpenDataPage: Page {
    let name = "Open data"
    let area: NavigationItem? = .figures
    let measures: [Measure]
    let partnership: String
    let visitor: Visitor

    private var isOpen: Bool { visitor.party == .public }

    var content: Markup {
        FigureTools(visitor: visitor, here: .openData).markup
        PageTop(heading: "Which figures can I take along?", answer: answer).markup
        if !isOpen {
            p(.class("ww-notice")) {
                "You see more than everybody does: what you download here holds figures that aren’t public, small numbers too. Its name says so."
            }
        }
        if !measures.isEmpty {
            everything
            byMeasure
        }
        programs
        licence
        OpenDataNotes().markup
    }

    private var answer: String {
        guard !measures.isEmpty else {
            return "None yet: no figures have been published. When there are, each can be had as a file from here."
        }
        return
            "\(Counted.things(measures.count, "measure", "measures").asSentence), each as a table, as JSON and as a map layer, or all of them in one package."
    }

    private var everything: Markup {
        pageSection("Everything in one file", id: "everything") {
            p(.class("ww-body")) {
                link("Download the data package", to: .dataPackage)
                " (ZIP): figures, populations, measures, sources, places with their boundaries, and notes on quality. It describes itself as a Frictionless Data Package, and Watchward can load it again."
            }
        }
    }

    private var byMeasure: Markup {
        pageSection("One measure at a time", id: "measures") {
            RecordTable(
                caption: "Measures and their files",
                columns: [.init(name: "Measure"), .init(name: "Table"), .init(name: "JSON"), .init(name: "Map layer")],
                rows: measures.map(row)
            ).markup
            p(.class("ww-fine ww-after")) {
                "Add ?place= with a place’s code, or ?period= with a year such as 2022-23, to have less. A map layer is of one period, the newest unless you name another. All figures of a place are at /areas/ and its code with .csv."
            }
        }
    }

    private func row(_ measure: Measure) -> [RecordTable.Cell] {
        [.init(link(measure.name, to: .measure(measure.key)))]
            + FigureFileForm.allCases.map { form in
                .init(
                    a(.href(SiteURL.measureFile(measure.key, form).address)) {
                        form.words
                        span(.class("govuk-visually-hidden")) { " of \(measure.name)" }
                    })
            }
    }

    private var programs: Markup {
        pageSection("For programs", id: "programs") {
            p(.class("ww-body")) {
                "The same figures can be asked for over HTTP, without a key, page by page: "
                link("the description of the interface", to: .api(.description))
                " (OpenAPI) names every address, parameter and answer. It begins at "
                link(SiteURL.api(.index).path, to: .api(.index))
                "."
            }
        }
    }

    private var licence: Markup {
        pageSection("Licence and how to cite", id: "licence") {
            p(.class("ww-body")) {
                "Each source has its own licence, which stands beside it in every file. Figures of public bodies are mostly under the Open Government Licence v3.0: use them for what you like, and say where they come from. Of a source without a licence, ask its owner first."
            }
            p(.class("ww-body")) {
                "Cite them so: “\(partnership), figures of [measure], [source], taken on [day] from [address]”. The sentence that a licence wants printed is in the column attribution."
            }
        }
    }
}

extension FigureFileForm {
    /// As a link names it.
    var words: String {
        switch self {
        case .table: "CSV"
        case .json: "JSON"
        case .features: "GeoJSON"
        }
    }
}
