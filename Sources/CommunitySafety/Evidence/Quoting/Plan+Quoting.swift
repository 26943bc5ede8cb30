extension Plan {
    /// Every text in which figures can be quoted: the narratives, the words of actions, and those of success measures.
    public var quotingTexts: [String] {
        narratives + actions.flatMap(\.paragraphs) + successMeasures.map(\.text)
    }

    /// The calls of its texts, each once, in the order of the texts.
    public var quotedCalls: [FigureCall] {
        var seen: Set<FigureCall> = []
        return quotingTexts.filter(FigureText.quotes).flatMap { FigureText($0).calls }
            .filter { seen.insert($0).inserted }
    }

    /// The plan with words in place of the figures that its actions and success measures quote, as somebody would have typed
    /// them. Narratives stay: a figure in them leads to where it comes from.
    public func speaking(_ figures: FigureBook) -> Plan {
        guard
            actions.contains(where: \.quotesFigures) || successMeasures.contains(where: { FigureText.quotes($0.text) })
        else { return self }
        var plan = self
        plan.actions = actions.map { $0.speaking(figures) }
        plan.successMeasures = successMeasures.map { measure in
            var measure = measure
            measure.text = figures.spoken(measure.text)
            return measure
        }
        return plan
    }

    /// The same with the words in its narratives too, for a comparison of two plans in which nothing leads anywhere.
    public func whollySpeaking(_ figures: FigureBook) -> Plan {
        var plan = speaking(figures)
        for index in plan.sections.indices {
            plan.sections[index].narrative = figures.spoken(plan.sections[index].narrative)
            plan.sections[index].narrativeAfter = figures.spoken(plan.sections[index].narrativeAfter)
        }
        for index in plan.themes.indices { plan.themes[index].narrative = figures.spoken(plan.themes[index].narrative) }
        return plan
    }
}

extension Action {
    public var quotesFigures: Bool { paragraphs.contains(where: FigureText.quotes) }

    /// The action with words in place of the figures that it quotes.
    public func speaking(_ figures: FigureBook) -> Action {
        guard quotesFigures else { return self }
        var action = self
        action.paragraphs = paragraphs.map(figures.spoken)
        return action
    }
}
