import ArgumentParser

/// `gatewayd text …`: text tools, which need no daemon. With `--json` each reads questions from standard input, a JSON object a
/// line, and writes one answer a line; without it, one question from the command line, with the answer for a person.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Offer geiriau, heb y daemon / Tools for words, without the daemon",
        subcommands: [
            MeasureTool.self, ClassifyTool.self, RenderTool.self, MutateTool.self, PhraseTool.self, PlaceTool.self, DateTool.self,
            NumberTool.self,
            ListTool.self, AddressTool.self, LintTool.self,
        ])
}
