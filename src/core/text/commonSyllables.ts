/**
 * Syllables with marks that tables and reports of local government use again and again, in the newer spelling (hoà, thuỷ). Where a
 * word can be read in two encodings and both give a possible syllable ("Lóa" or, from TCVN3, "Lúa"), the one in this list is
 * meant. A syllable that is in plain use as Unicode belongs here even if rare, as soon as its TCVN3 or VNI reading is here
 * ("gió", from TCVN3 "giú"; "hoàng", from VNI "hồng"): else a text that was right would change.
 */
export const commonSyllables: ReadonlySet<string> = new Set(
  `
  á án ảnh ánh áo áp ắc ăn ẩm ấm ấn ấp âu ấy bà bác bạc bạch bãi bàn bản bán bạn bánh bào bảo bão báo bảy bắc băng bằng bắt bậc bẩn bất bầu
  bè bé bê bể bên bền bến bệnh bếp bỉ bí bị bìa biên biển biến biện biết biệt biểu bình bò bọc bón bóng bóp bô bồ bổ bố bộ bồi bối bốn bông
  bột bơ bơm bụng buộc buôn búp bút bừa bữa bước bưởi bướu bưu cà cả cá các cách cải cái cán cạn càng cảng cảnh cạnh cáo cáp cát cày căm căn
  cầm cân cần cận cấp cập câu cầu cấu cây cấy chạm cháu chảy cháy chạy chăm chăn chặn chặt chậm chấp chất châu chè chẽ chéo chê chế chênh
  chết chì chỉ chí chị chiếc chiếm chiến chiều chín chỉnh chính chò chó choàng chọn chóng chỗ chổi chồng chống chốt chờ chở chợ chơi chủ chú
  chùa chuẩn chục chủng chúng chuối chuồng chuyên chuyển chưa chữa chứa chức chứng chương cò cỏ có cói còn còng cô cố cốc cối cồn công cống
  cộng cột cơ cờ củ cũ cụ của củi cùng củng cũng cuộc cuối cuốn cuộn cư cử cứ cửa cực cứng cước cương cường cừu cửu cứu dạ dài dạng dày dãy
  dạy dân dẫn dâu dầu dây dẻo dép dê dễ dệt dịch diêm diễn diện dốc dồn dông dù dục dùng dụng duyên duyệt dư dữ dự dừa dứa dừng dựng dược
  dưới dương dưỡng đa đà đã đá đai đài đại đảm đám đạm đan đạn đang đảng đánh đào đảo đạo đáp đạp đạt đay đặc đăk đắk đăng đẳng đắp đặt đầm
  đậm đập đất đâu đầu đấu đậu đây đầy đẩy đem đèn đẹp đê đề để đệ đêm đến đều đi đĩa địa đích địch điểm điền điển điện điều điệu đinh đình
  đỉnh định đo đò đó đoàn đoạn đói đóng đô đồ đổ đỗ độ độc đôi đồi đổi đối đội đốn đông đồng động đốt đột đỡ đời đơn đợt đủ đua đũa đúc đúng
  đưa đức đực đứng được đường ép ê gà gạch gái gạo gắn gặt gần gây ghế gì già giả giá giác giải giảm giám giản giảng giáo giàu giày giặt
  giây giầy giấy giê giếng giết gìn gió giống giờ giới giúp giữ giữa giường goá góc gọi gòn gọn góp gỗ gốc gội gồm gốm gửi gương hà hạ hài
  hải hái hại hàm hàn hán hạn hàng hãng hạng hành hạt hãy hầu hậu hè hẹp hệ hến hết hiểm hiếm hiến hiện hiệp hiếu hiệu hình họ hoà hoả hoá
  hoạch hoàn hoãn hoàng hoạt hoặc học hỏi hỏng họp hồ hỗ hố hộ hôi hối hội hôn hỗn hồng hộp hơi hơn hợp huân huấn huế hút huỷ huyện huỳnh hư
  hưng hưởng hướng hữu ích ít kạn kèm kẽm kém kéo kẹo két kê kể kế kênh kết kêu khả khá khác khách khái khám khánh khảo khắc khăn khẩn khẩu
  khí khích khiển khiếu khó khoá khoái khoảng khoáng khóc khỏi khóm khô khổ khối không khống khơ khởi khuẩn khúc khuyến kỉ kĩ kiềm kiểm kiên
  kiến kiện kính kịp kỳ kỷ kỹ ký là lá lạc lãi lại làm lạm làng láng lạng lãnh lạnh lào lát lăk lắk lắp lâm lân lần lẫn lập lâu lậu lấy lẻ
  lẽ lễ lệ lệch lên lịch liên liền liệt liêu liệu lĩnh líp lít lò lọ loại lóc lọc lỏng lỗ lộ lốc lộc lỗi lối lông lốp lở lời lợi lớn lợn lớp
  lợp lũ lúa lụa luân luận luật lúc luôn luồng lụt luỹ luyện lửa lực lược lưới lương lượng lượt lưu lý mà mã má mạ mác mạch mái mại mãn mạng
  mạnh mát màu máy mặc mắm măng mắt mặt mầm mận mất mật mẫu mây mấy mè mẹ mét mì mĩ mía miền miếng mỏ móc mọi món mỏng mô mộ mộc môi mồi mỗi
  mối môn một mở mỡ mời mới mủ mũ mùa mục muối muộn mưa mức mực mươi mười mượn mương mường mướp mưu mỹ nại nạn nào này năm nằm nắm năng nẵng
  nặng nấm nâng nét nên nền nến nếp nêu nếu ngạch ngãi ngàn ngành ngày ngăn ngắn ngân ngập ngẫu nghèo nghề nghệ nghỉ nghị nghĩa nghiêm
  nghiệm nghiên nghiệp nghìn ngò ngoài ngọc ngói ngọt ngô ngỗng ngũ nguồn nguyên nguyện ngư ngừa ngựa ngừng người nhà nhài nhãn nhánh nhằm
  nhăn nhân nhận nhập nhất nhật nhẹ nhiễm nhiệm nhiên nhiêu nhiều nhiễu nhìn nhỏ nhóm nhôm nhũng nhuộm như nhựa nhưng những nhượng niêm niềm
  niên nó nói nón nóng nổ nỗ nôi nổi nối nội nông nơi núi nùng nuôi nữ nửa nữa nứa nước ô ốc ổi ổn ông ống ở ớt phà phá phải phái phạm phản
  pháo pháp phát phẳng phẩm phân phần phấn phận phép phê phế phí phía phiên phó phòng phô phổ phố phôi phối phở phơi phù phủ phú phụ phúc
  phục phút phức phước phương phường quả quản quán quảng quát quạt quặng quân quần quận quét quê quế quốc quỹ quý quyền quyển quyết quyệt rạ
  rác rãi ráp răng rất rèm rèn rét rịa riêng rõ rót rồi rối rộng rời rơm rủi ruộng rút rửa rừng rưỡi rượu sạ sách sạch sài sản sạn sáng sánh
  sát sạt sáu sẵn sắn sắp sắt sâu sầu sấy sẽ séc sét sĩ siêu sò soát sóc sỏi sót sô sổ số sông sống sốt sơ sở sợ sởi sợi sớm sơn suất súc
  suối sụp sử sứ sự sửa sữa sức sừng sỹ tả tá tạ tác tài tải tái tại tám tạm tàn tán tảng tạo tạp tàu tày tắc tằm tăng tặng tâm tẩm tấm tân
  tấn tận tầng tập tất tây tẩy téc tê tế tệ tên tết thác thạc thách thạch thải thái thảm tháng thành tháp thần thấp thất thật thầy thấy thép
  thể thế thêm thêu thì thị thiếc thiên thiện thiết thiệt thiếu thịt thỏ thọ thoái thoại thoáng thoát thóc thô thổ thôi thôn thông thống thơ
  thời thù thủ thú thụ thuận thuật thúc thuê thuế thuốc thuộc thuỷ thuỵ thuyền thư thứ thừa thức thực thương thường thưởng tỉ tích tịch tiêm
  tiềm tiên tiền tiễn tiến tiện tiếng tiếp tiêu tiểu tìm tín tình tỉnh tĩnh tính tít toà toàn toán toát tóc tỏi tô tổ tố tốc tộc tôi tối tội
  tôm tồn tốn tông tổng tốt tơ tờ tới trà trả trách trái trạm tráng trạng tránh trào trăm trăng trắng trần trấn trận trật trâu trẻ trên trì
  trí trị trích triển triệt triều triệu trình trò trọ trọng trọt trôi trộm trồng trống trở trợ trời trú trụ trúc trùng truyền trừ trữ trưa
  trực trứng trước trương trường trưởng tù tủ tuần túc tục tuệ túi tùng tụng tuổi tuốt tuyên tuyển tuyệt tư từ tử tự từng tước tươi tương
  tường tưởng tướng tượng tựu tỷ úc ủng uống uỷ ứng ước ương ướt ưu và vá vài vải ván vạn vàng vào văn vắng vẫn vấn vận vật vẻ vẽ vé véc về
  vệ vết vì ví vị việc viêm viên viễn viện viết việt vĩnh vịt vỏ vòi vòng vọng vô vôi vốn vở vỡ vợ vơi với vũ vụ vùng vũng vừa vực vừng vững
  vườn vương vượng vượt xà xã xá xác xách xát xảy xăng xấu xây xét xếp xoá xoài xóm xô xơ xuân xuất xúc xuống xút xuyên xử xưởng ý yên yến
  yết yêu yếu
`
    .trim()
    .split(/\s+/),
);
