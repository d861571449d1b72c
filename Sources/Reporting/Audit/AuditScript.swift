/// The script of the audit page: it filters and sorts what is there, and the page reads without it.
enum AuditScript {
  static let text = #"""
    (function(){
    "use strict";
    var form=document.getElementById("filter"),root=document.documentElement;
    if(form){
      form.hidden=false;
      var rows=Array.prototype.slice.call(document.querySelectorAll("ol.c>li")),texts=null;
      var groups=Array.prototype.slice.call(document.querySelectorAll("#checks details"));
      var wasOpen=groups.map(function(g){return g.open});
      var count=document.getElementById("shown"),timer=0;
      var apply=function(){
        var word=form.elements.q.value.trim().toLowerCase(),rule=form.elements.r.value,kinds={},all=true;
        form.querySelectorAll("input[type=checkbox]").forEach(function(box){kinds[box.value]=box.checked;if(!box.checked)all=false});
        if(word&&!texts)texts=rows.map(function(row){return row.textContent.toLowerCase()});
        var n=0,isOff=!word&&!rule&&all;
        rows.forEach(function(row,i){
          var fits=kinds[row.className]!==false&&(!rule||row.dataset.r===rule)&&(!word||texts[i].indexOf(word)>=0);
          if(row.hidden===fits)row.hidden=!fits;
          if(fits)n++;
        });
        groups.forEach(function(group,i){
          var any=isOff||group.querySelector("ol.c>li:not([hidden])")!==null;
          group.hidden=!any;
          group.open=isOff?wasOpen[i]:any&&n<=2000;
        });
        count.textContent=n+" "+count.dataset.words;
      };
      form.addEventListener("input",function(){clearTimeout(timer);timer=setTimeout(apply,120)});
      form.addEventListener("submit",function(event){event.preventDefault();apply()});
      apply();
    }
    document.querySelectorAll("table.sort").forEach(function(table){
      var heads=Array.prototype.slice.call(table.tHead.rows[0].cells);
      heads.forEach(function(head,column){
        var button=document.createElement("button");
        button.type="button";
        while(head.firstChild)button.appendChild(head.firstChild);
        head.appendChild(button);
        button.addEventListener("click",function(){
          var down=head.getAttribute("aria-sort")==="descending",body=table.tBodies[0];
          heads.forEach(function(other){other.removeAttribute("aria-sort")});
          head.setAttribute("aria-sort",down?"ascending":"descending");
          var value=function(row){var cell=row.cells[column];return cell.dataset.v===undefined?cell.textContent:Number(cell.dataset.v)};
          var sorted=Array.prototype.slice.call(body.rows).map(function(row,i){return{row:row,value:value(row),i:i}});
          sorted.sort(function(a,b){
            var order=typeof a.value==="number"?a.value-b.value:a.value<b.value?-1:a.value>b.value?1:0;
            return(down?order:-order)||a.i-b.i;
          });
          sorted.forEach(function(item){body.appendChild(item.row)});
        });
      });
    });
    document.addEventListener("keydown",function(event){
      if(event.key!=="Escape")return;
      root.classList.add("shut");
    });
    ["pointerout","focusin"].forEach(function(name){document.addEventListener(name,function(){root.classList.remove("shut")})});
    addEventListener("beforeprint",function(){document.querySelectorAll("details").forEach(function(d){d.dataset.o=d.open?"1":"";d.open=true})});
    addEventListener("afterprint",function(){document.querySelectorAll("details").forEach(function(d){d.open=d.dataset.o==="1"})});
    root.classList.add("ready");
    })();
    """#
}
