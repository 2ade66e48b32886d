/// Given names, Welsh first, which do not mutate: i Dewi, Meleri a Carys. Names that are better known as places, rivers or
/// months (Menai, Teifi, Mai, Medi) are left out. Names with a first letter that never mutates need not be here.
enum GivenNames {
    static let words = WordList(
        """
        Aaron Abdul Ada Adam Adan Adrian Aeron Aeronwen Aeryn Afan Agnes Agnieszka Ahmed Aisha Alan Alana Alaw Aled Aleksandra
        Alex Alexander Alfie Alice Alis Alun Alwen Alwyn Alys Amanda Amelia Amir Amy Anastasia Andrea Andrew Andy Aneira
        Aneirin Aneurin Angela Angharad Ania Anna Anne Anni Annie Anthony Anwen Archie Arianrhod Arianwen Arthur Arwel Arwen
        Arwyn Ashley Austin Ava Awen Ayesha
        Balwinder Barbara Barry Bartosz Basil Bea Beata Beatrice Beatriz Beca Becca Becky Beddwyr Bedwyr Begw Bella Ben
        Benjamin Berian Bernadette Bernard Berwyn Beryl Beth Bethan Bethany Beti Betrys Betsan Betsi Betty Beuno Bev Beverley
        Bilal Bill Billy Blake Bleddyn Blessing Blodeuwedd Blodwen Bo Bob Bobby Bogdan Bohdan Bonnie Boris Bradley Brân
        Brandon Branwen Brenda Brendan Brengain Brett Briallen Briallt Brian Bridget Bronwen Brooke Bruce Bruno Brychan Bryn
        Brynmor Bryony Buddug Bushra
        Cadfael Cadi Cadog Cadwaladr Cadwgan Cai Caian Cain Caitlin Caleb Callum Calum Cameron Camilla Cara Caradoc Caradog
        Cari Carl Carla Carlos Carmen Carol Caroline Carolyn Caron Carrie Carter Carwen Carwyn Caryl Carys Casey Cassie
        Catarina Catherine Cathryn Cathy Cati Catrin Catriona Cecil Cecilia Cefin Ceinwen Ceiri Ceirios Celia Celt Celyn
        Cemlyn Cennydd Cenwyn Ceri Ceridwen Ceris Cerys Charlie Chloe Claire Clara Clare Clarence Claude Claudia Clement
        Clifford Clint Clive Cody Cole Colette Colin Collwyn Comfort Connie Connor Conor Constance Cora Corey Costel Courtney
        Craig Crisiant Cristian Cristina Crystal Curtis Cynan Cynddylan Cynfael Cynfelyn Cynog Cynthia Cynwal Cynwrig Cynyr
        Cyril
        Dafina Dafydd Dai Daisy Dalia Damian Damien Dan Dana Daniel Danielle Danny Danuta Daphne Darcy Daria Dariusz Darren
        Daryl Dave David Davina Dawid Dawn Dean Debbie Deborah Debra Declan Deepa Deepak Deian Deiniol Deio Delia Della Delun
        Delwyn Delyth Demi Denis Denise Dennis Denzil Derec Derek Desmond Dewi Dewina Dexter Diana Diane Dick Diego Dilwen
        Dilwyn Dilys Dina Dinah Diogo Dion Divya Dmitri Dmytro Dolores Dominic Dominik Dona Donald Donna Dora Doreen Dorian
        Doris Dorota Dorothy Dot Douglas Dulcie Dumitru Duncan Dustin Dwayne Dwynwen Dwysan Dyan Dyddanwy Dyddgu Dyfan
        Dyfnallt Dyfnwal Dyfri Dyfrig Dyfrog Dylan Dylis
        Edie Edith Edward Edwina Edwyn Efa Efan Eiddwen Eifion Eigra Eilir Eiluned Einion Einir Eira Eirian Eirianwen Eirlys
        Eirwen Eirwyn Elaine Eleanor Eleri Elfair Elfed Elfyn Eli Eliana Elidir Elin Eliot Elis Elisabeth Elizabeth Ella Ellen
        Ellie Elliot Ellis Elsi Elsie Eluned Elwyn Emilia Emily Emlyn Emma Emrys Emyr Ena Endaf Enfys Enid Eric Erica Erin
        Ernest Esther Esyllt Ethan Eunice Eurfyl Euros Eurwen Eurwyn Eva Evan Evie Ewa Ewan
        Gabriel Gabriela Gabriella Gail Garan Gareth Gari Garmon Garry Garwyn Gary Gavin Gawain Geinor Gemma Geoff Geoffrey
        George Georgia Georgie Georgina Geraint Gerald Geraldine Gerallt Gerard Gerry Gertrude Gerwyn Gethin Ghada Gheorghe
        Gideon Gilbert Giles Gill Gillian Gina Ginny Gita Glain Glanmor Glen Glenda Glenn Glenys Glesni Gloria Glyn Glyndŵr
        Glynis Glynne Glynnis Goewin Gomer Gopal Gordon Goronwy Grace Gracie Graham Grant Greg Gregory Greta Griff Gronw Gruff
        Gruffudd Gruffydd Grug Grzegorz Gurpreet Guto Guy Gwallter Gwaltney Gwanwen Gwawl Gwawr Gwen Gwenan Gwenda Gwenddydd
        Gwendolen Gwenfair Gwenfron Gwenhwyfar Gwenith Gwenlli Gwenllian Gwenllïan Gwennan Gwennant Gwenni Gwenno Gwenyth
        Gwerfyl Gwern Gwilim Gwilym Gwion Gwladys Gwyddno Gwydion Gwyn Gwyndaf Gwyneira Gwyneth Gwynfor Gwynfryn Gwynn Gwynne
        Gwynno Gwythyr
        Iago Ian Ianto Ibrahim Idris Idwal Iestyn Ieuan Ifan Ifor Illtud Illtyd Imran Ioan Iolo Iona Iorwerth Irene Irfon Iris
        Iryna Isaac Isabel Isabella Isla Islwyn Ismail Ithel Ivan Ivor Ivy Iwan
        Katarzyna
        Llawdden Lleu Lleucu Lleuwen Llew Llewela Llewellyn Llewelyn Llinor Llinos Llio Llion Lliwen Lloyd Llwyd Llŷr Llywarch
        Llywela Llywelyn Ludmila
        Mabel Mabli Mabon Maciej Macsen Maddie Maddison Madeleine Madison Madlen Madoc Madog Maelgwn Maelog Magdalena Maggie
        Magi Magw Mahmoud Mair Maisie Maja Malcolm Mali Malwen Mandy Manish Manoj Manon Manuel Marared Marc Marcus Mared Marek
        Margaret Marged Margery Margiad Margot Mari Maria Mariam Marian Marie Marilyn Marina Mario Marion Mariyam Marjorie
        Mark Marlon Marlyn Marta Martha Martin Martyn Marwa Mary Maryam Mason Mateusz Mathew Matholwch Mathonwy Matilda Matt
        Matthew Maud Maureen Maurice Mavis Max Maxine May Maya Małgorzata Meena Meera Mefin Meg Megan Mei Meical Meilir Meilyr
        Meinir Meinwen Meirian Meirion Meirwen Mel Melangell Melanie Meleri Melfyn Melissa Melvin Melwas Menna Mercy Meredith
        Meredydd Mererid Merfyn Meri Meriel Merlin Mervyn Meryl Meurig Meuryn Mia Michael Michaela Michał Michelle Mick Mickey
        Miguel Mihaela Mihai Mihangel Mike Mila Mildred Miles Millie Milly Milo Mina Ming Mirain Miranda Miriam Mitchell
        Moelwyn Mohamed Mohammad Mohammed Mohan Moira Molly Mona Monica Monika Morfudd Morfydd Morgan Morien Morris Morus
        Morwen Morwenna Moses Mostyn Muhammad Mukesh Munira Muriel Mustafa Myfanwy Myfi Myfyr Mykola Myra Myrddin
        Oksana Ola Oleksandr Olena Olga Oliver Olivia Olwen Omar Oscar Osian Owain Owen
        Pablo Pabo Paddy Padrig Paige Pam Pamela Parri Pat Patience Patricia Patrick Patsy Patti Paul Paula Pauline Pavel
        Pawel Pawl Payton Pearl Pedr Pedro Peggy Penelope Penny Penri Percy Peredur Perys Pete Peter Petra Petro Petroc Petula
        Philip Piers Piotr Pippa Polly Pooja Poppy Prakash Precious Preeti Prem Preston Priscilla Priya Prydderch Pryderi
        Prydwen Prys Puja Pwyll
        Rhian Rhianedd Rhianna Rhiannon Rhianwen Rhianydd Rhidian Rhion Rhirid Rhisiart Rhobert Rhoda Rhodri Rhona Rhonwen
        Rhosier Rhoslyn Rhoswen Rhuddlad Rhun Rhunedd Rhydderch Rhydian Rhydwen Rhydwyn Rhygyfarch Rhŷn Rhys
        Tadeusz Tahir Talfan Talfryn Taliesin Talwyn Tamer Tammy Tamsin Tanwen Tanya Tara Tariq Tasha Ted Teddy Tegan Tegau
        Tegeirian Tegfan Tegfedd Tegid Tegryn Tegwen Tegwyn Teifion Teilo Tejal Teleri Telor Terence Teresa Terri Terry Terwyn
        Tess Tessa Teyrnon Thalia Tiago Tilly Tim Timothy Tina Tirion Tirzah Tobias Toby Todd Tom Tomasz Tomi Tommy Tomos Toni
        Tony Tracey Tracy Trebor Trefina Trefor Trevor Tricia Trisha Tristan Trudy Trystan Tudfor Tudno Tudur Tudwal Tudwen
        Tweli Twm Tyfriog Tyler Tyrone Tysul
        Una Urien Ursula
        Wil Wiliam William Wyn Wynne
        Yasmin Ynyr Yusuf Yvonne
        """)
}
