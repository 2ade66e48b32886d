/// Surnames with a first letter that could mutate; they do not mutate.
enum Surnames {
    static let words = WordList(
        """
        Adams Ahmad Ahmed Akhtar Ali Allen Andrews Anthony Atkinson Austin
        Bailey Baker Ball Banerjee Banks Barker Barnes Barrett Bartlett Bayliss Bebb Beddoe Beddoes Begum Bell Bennett Benson
        Berry Bevan Beynon Bibi Bishop Blayney Booth Bowen Bradshaw Breeze Brooks Brown Brunt Bryant Buckley Burgess Burke
        Burns Burton Butler
        Cadwaladr Cadwallader Cameron Campbell Carey Carpenter Carr Carter Cartwright Chapman Clark Clarke Clayton Clement
        Cole Coleman Coles Collins Conway Cook Cooke Cooper Cox Craddock Cradock Crowther Cunningham Curtis Cuthbert
        Dafis Daniel Daniels David Davies Davis Dawson Day Dean Dennis Dickson Dilwyn Dixon Dodd Donnelly Doyle Driscoll Duffy
        Duncan Dunn Dyer
        Edwards Elis Ellis Emanuel Evans
        Gallagher Games Gardiner Gardner Garner George Gethin Gibbon Gibbons Gibbs Gibson Gilbert Gill Gittins Glyn Glynne
        Goddard Goodwin Gordon Gough Gower Graham Grant Gravell Gray Green Greenwood Gregory Grey Griffith Griffiths Gronow
        Gruffydd Gupta Gwilliam Gwilym Gwyn Gwynne Gwyther
        Ifan Ifans Ingram Iqbal Islam
        Llewellyn Llewelyn Lloyd Llwyd Llywelyn
        Mabbutt MacDonald Macdonald Maddocks Maddox Mahmood Mainwaring Malik Mann Mansel Marks Marsh Marshall Martin Mason
        Mathias Matthews Maurice May McCarthy Meredith Meredydd Merrick Meyrick Miah Miles Mills Mistry Mitchell Moore Morgan
        Morgans Morley Morris Morrison Morton Moses Moss Mostyn Murphy Murray
        Oliver Osborne Owain Owen Owens
        Page Palmer Parker Parry Parsons Pask Patel Payne Pearce Pearson Pennant Penry Perkins Perry Peters Petherick Philips
        Phillips Pickering Picton Pierce Pope Porter Potter Powell Preece Price Prichard Pritchard Pritchett Probert Prosser
        Prothero Protheroe Pryce Prys Prytherch Pugh Puw
        Rees Rhydderch Rhys
        Tanner Taylor Tegid Terry Thomas Todd Tomlinson Townsend Trahaearn Traherne Treharne Treseder Tucker Tudor Tudur
        Turner Tyler
        Unsworth Upton
        Walker Walters Ward Watkin Watkins Watson Webb Wells West White Wiliams Williams Wilson Wood Wright Wyn Wynne
        Yorath Young
        """)
}
