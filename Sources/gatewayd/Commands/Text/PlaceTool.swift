import ArgumentParser
import Templates

/// `gatewayd text place`: in, to and from a place in Welsh.
struct PlaceTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "place", abstract: "Yn, i ac o le / In, to and from a place in Welsh")

    @OptionGroup var options: LineOptions

    @Argument(help: "Y lle / The place")
    var place: String?

    struct Question: Decodable {
        var place: String
    }

    struct Answer: Encodable {
        var `in`: String
        var to: String
        var from: String
    }

    func asked() throws -> Question {
        guard let place else { throw Self.nothingAsked }
        return Question(place: place)
    }

    func answer(_ question: Question, _ words: Localizer) -> Answer {
        let place = WelshPlace(question.place)
        return Answer(in: place.inPlace, to: place.toPlace, from: place.fromPlace)
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] { [answer.in, answer.to, answer.from] }
}
